/** True where the recording of a row `y` can be watched now ($1) by the registration of a row `r`. */
export const CAN_WATCH = `y.status = 'published' AND (y.closes_at IS NULL OR y.closes_at > $1)
  AND (r.status = 'confirmed' OR y.audience = 'everybody' AND r.status <> 'cancelled')`;
