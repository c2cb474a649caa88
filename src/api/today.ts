const VIETNAM = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in Vietnam, as an ISO date: the day on which its provinces change. */
export function todayInVietnam(): string {
  return VIETNAM.format(new Date());
}
