import { Injectable } from '@nestjs/common';

/** Tells the time. Tests put one in its place that stands still or jumps. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
