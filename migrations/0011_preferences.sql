-- How a person likes times, dates and numbers written.

alter table people
  add column hour_cycle text not null default 'h23' check (hour_cycle in ('h23', 'h12')),
  add column date_calendar text not null default 'gregorian' check (date_calendar in ('gregorian', 'both', 'hijri')),
  add column digits text not null default 'latn' check (digits in ('latn', 'arab'));
