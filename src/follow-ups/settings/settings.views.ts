/** Since when every follow-up is paused, and by whom; nobody where that account is gone. */
export interface BulkPause {
  since: Date;
  by: string | null;
}

/** A receiving domain to which mail goes at a limited pace, or not at all for a while. */
export interface DomainPace {
  domain: string;
  perMinute: number | null;
  /** Until this moment nothing goes there, for its server asked to slow down. */
  restingUntil: Date | null;
  /** Mails that wait for it. */
  due: number;
}

/** What staff have set for all follow-ups. */
export interface MailSettings {
  paused: BulkPause | null;
  weeklyCap: number;
  countsClicks: boolean;
  countsOpens: boolean;
}
