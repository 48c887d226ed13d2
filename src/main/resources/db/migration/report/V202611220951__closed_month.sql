-- The counts of a promise in a month as they were when the month closed. A figure that differs later in another way than
-- open clocks being decided is shown as restated, since the time when that was noticed.
create table closed_month (
    promise     text        not null,
    period      text        not null,
    started     bigint      not null,
    met         bigint      not null,
    breached    bigint      not null,
    open        bigint      not null,
    closed_at   timestamptz not null,
    restated_at timestamptz,

    primary key (promise, period),
    constraint closed_month_period  check (period ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    constraint closed_month_adds_up check (started = met + breached + open and least(met, breached, open) >= 0)
);
