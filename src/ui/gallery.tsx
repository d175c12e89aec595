import { Button, KeyHint, LinkButton, Actions, PostButton } from './components/button.js';
import { HomeHero } from './components/home-hero.js';
import { List, ListRow, Programme, Steps, Tag, DefinitionList } from './components/list.js';
import { Progress, Seats, Stat, Stats } from './components/meters.js';
import { Breadcrumbs, Pager } from './components/navigation.js';
import { EmptyState, Notice } from './components/notice.js';
import { Section } from './components/page-head.js';
import { DateTime } from './components/date-time.js';
import { GalleryForms } from './gallery-forms.js';
import { GalleryReading } from './gallery-reading.js';
import { GalleryTables } from './gallery-tables.js';
import { Layout } from './layout.js';

const WINTER = new Date('2026-12-03T18:30:00Z');
const END = new Date('2026-12-03T19:45:00Z');

function Pieces() {
  return (
    <>
      <Section id="buttons" title="Buttons" intro="One primary a page. The words say what will happen.">
        <div class="stack">
          <Actions>
            <Button type="button">Keep my place</Button>
            <LinkButton kind="quiet" href="#buttons">
              Choose another day
            </LinkButton>
            <Button type="button" kind="danger">
              Cancel the session
            </Button>
            <Button type="button" kind="plain">
              Not now
            </Button>
            <Button type="button" disabled>
              Full
            </Button>
          </Actions>
          <Actions>
            <Button type="button" small>
              Small
            </Button>
            <PostButton action="#" kind="quiet" small fields={{ to: '/' }}>
              A form of one button
            </PostButton>
            <span>
              <KeyHint keys="g" /> <KeyHint keys="s" />
            </span>
          </Actions>
        </div>
      </Section>
      <Section id="notices" title="Notices">
        <div class="stack">
          <Notice tone="done">Your place is kept. The invitation is on its way.</Notice>
          <Notice title="This lesson is new">It is optional: your course stays finished.</Notice>
          <Notice tone="problem">The session is full since a moment. You can join the waiting list.</Notice>
          <EmptyState
            title="No registrations yet"
            action={<LinkButton href="#notices">See the masterclasses</LinkButton>}
          >
            When you keep a place at a masterclass, it stands here with its calendar link.
          </EmptyState>
        </div>
      </Section>
      <Section id="lists" title="Rows">
        <List>
          <ListRow
            big
            href="#lists"
            title="What massage does to a face, and what it cannot do"
            text="The studies on rollers, gua sha and hands, and where they stop."
            lead={<DateTime at={WINTER} until={END} zone="Europe/Brussels" />}
            meta={['75 minutes', 'in Dutch', <Tag tone="accent">new</Tag>]}
            aside={<Seats taken={47} capacity={60} />}
          />
          <ListRow
            href="#lists"
            title="A row without a date"
            meta={['6 lessons', 'about an hour']}
            aside={<Progress done={2} total={6} />}
          />
          <ListRow title="A row that leads nowhere" text="Its title is plain text." />
        </List>
      </Section>
      <Section id="tags" title="Tags and meters">
        <div class="stack">
          <Actions>
            <Tag>draft</Tag>
            <Tag tone="accent">new</Tag>
            <Tag tone="evidence">graded</Tag>
            <Tag tone="done">open</Tag>
            <Tag tone="problem">cancelled</Tag>
            <Tag tone="solid">live</Tag>
          </Actions>
          <div class="cols">
            <Seats taken={12} capacity={60} />
            <Seats taken={58} capacity={60} waiting={1} />
            <Seats taken={60} capacity={60} waiting={4} />
            <Seats taken={0} capacity={0} />
          </div>
          <Progress done={0} total={8} />
          <Progress done={3} total={8} />
          <Progress done={8} total={8} label="Finished" />
          <Stats>
            <Stat label="registrations this week" value={1284} note="+12 %" />
            <Stat label="free places" value={143} />
            <Stat label="mean score" value="7.4" />
          </Stats>
        </div>
      </Section>
      <Section id="facts" title="Facts and steps">
        <div class="cols">
          <DefinitionList
            items={[
              { term: 'When', value: <DateTime at={WINTER} until={END} zone="Asia/Tokyo" /> },
              { term: 'With', value: 'Dr. Barbara Geusens' },
              { term: 'Day only', value: <DateTime at={WINTER} dayOnly /> },
            ]}
          />
          <Steps
            steps={[
              { title: 'Keep a place', children: 'Name and e-mail are enough.' },
              { title: 'Join from the link in the mail' },
              { title: 'See it again' },
            ]}
          />
        </div>
        <Programme
          parts={[
            { time: '0:00', title: 'What is sold', text: 'Rollers, gua sha, hands and devices.' },
            { time: '0:20', title: 'What was measured' },
            { time: '0:55', title: 'Your questions' },
          ]}
        />
        <Pager previous="#facts" next="#facts" shown={{ from: 21, to: 40, total: 1241 }} />
      </Section>
    </>
  );
}

/** Every component in every state, on one page. */
export function Gallery() {
  return (
    <Layout title="Components" noIndex bare>
      <HomeHero
        title={
          <>
            How skin ages, and <em>how sure</em> science is
          </>
        }
        lede="The opening of the home page, over the furrows of skin."
        actions={
          <>
            <LinkButton href="#buttons">Begin with a lesson</LinkButton>
            <LinkButton kind="plain" href="#lists">
              Next masterclass
            </LinkButton>
          </>
        }
        young="Skin at 20"
        old="and at 80"
      />
      <div class="wrap page">
        <Breadcrumbs crumbs={[{ label: 'Home', href: '/' }, { label: 'Components' }]} />
        <div class="page-head">
          <p class="kicker">Kicker, such as a date</p>
          <h2>Every component in every state</h2>
        </div>
        <Pieces />
        <GalleryForms />
        <GalleryReading />
        <GalleryTables />
      </div>
    </Layout>
  );
}
