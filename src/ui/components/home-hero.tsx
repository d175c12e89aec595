import type { ComponentChildren } from 'preact';
import { Furrows } from '../figures/furrows.js';

/** The opening of the home page over the furrows of skin; `young` and `old` say what the two ends of the band show. */
export function HomeHero(props: {
  title: ComponentChildren;
  lede: ComponentChildren;
  actions: ComponentChildren;
  young: string;
  old: string;
}) {
  return (
    <div class="home-hero">
      <div class="wrap home-hero-text">
        <h1 class="hero">{props.title}</h1>
        <p class="lede">{props.lede}</p>
        <div class="page-head-actions">{props.actions}</div>
      </div>
      <figure class="home-art">
        <Furrows />
        <figcaption class="wrap">
          <span>{props.young}</span>
          <span>{props.old}</span>
        </figcaption>
      </figure>
    </div>
  );
}
