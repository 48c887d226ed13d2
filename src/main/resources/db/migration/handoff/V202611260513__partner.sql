-- To whom leads go that are not for us. Nobody is ever removed: what was passed on stays theirs.
create table partner (
    key        text          primary key,
    version    integer       not null default 0,
    name       text          not null,
    kind       text          not null,
    email      text,
    share      numeric(5, 2),
    fixed      numeric(16, 2),
    note       text,
    active     boolean       not null default true,

    constraint partner_key_shape  check (key ~ '^[a-z][a-z0-9_-]{0,39}$'),
    constraint partner_kind       check (kind in ('PARTNER', 'GROUP_COMPANY', 'DEPARTMENT')),
    constraint partner_share      check (share > 0 and share <= 100),
    constraint partner_fixed      check (fixed > 0),
    constraint partner_commission check (share is null or fixed is null)
);

-- A lead that was passed on, by the entry of its journal that says so. The commission is that agreed on that day.
create table partner_referral (
    id            bigint        generated always as identity primary key,
    lead_id       bigint        not null references lead on delete cascade,
    seq           integer       not null,
    partner       text          not null references partner,
    passed_at     timestamptz   not null,
    passed_by     text          not null,
    note          text,
    share         numeric(5, 2),
    fixed         numeric(16, 2),
    reports       integer       not null default 0,
    outcome       text,
    deal_value    numeric(16, 2),
    outcome_on    date,
    commission    numeric(16, 2),
    taken_back_at timestamptz,

    constraint partner_referral_once     unique (lead_id, seq),
    constraint partner_referral_outcome  check (outcome in ('ACCEPTED', 'DECLINED', 'DEAL', 'NO_DEAL')),
    constraint partner_referral_reported check ((outcome is null) = (reports = 0) and (outcome is null) = (outcome_on is null)),
    constraint partner_referral_deal     check ((coalesce(outcome, '') = 'DEAL') = (deal_value is not null)),
    constraint partner_referral_due      check (commission is null or outcome = 'DEAL')
);
create index partner_referral_of_partner on partner_referral (partner, id desc) where taken_back_at is null;
create index partner_referral_passed on partner_referral (partner, passed_at) where taken_back_at is null;
create index partner_referral_ended on partner_referral (partner, outcome_on) where taken_back_at is null and outcome is not null;

-- Every outcome that was ever reported; the last one counts.
create table partner_report (
    referral_id bigint        not null references partner_referral on delete cascade,
    nth         integer       not null,
    outcome     text          not null,
    deal_value  numeric(16, 2),
    outcome_on  date          not null,
    note        text,
    reported_at timestamptz   not null,
    reported_by text          not null,

    primary key (referral_id, nth),
    constraint partner_report_outcome check (outcome in ('ACCEPTED', 'DECLINED', 'DEAL', 'NO_DEAL')),
    constraint partner_report_deal    check ((outcome = 'DEAL') = (deal_value is not null) and deal_value >= 0)
);
