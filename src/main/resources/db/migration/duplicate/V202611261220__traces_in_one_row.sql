-- One row for each lead instead of up to six: of a key 64 bits of its hash are kept, null where the lead has none.
-- They are enough to find candidates, which are compared by what the leads themselves say.
drop table duplicate_trace;

create table duplicate_trace (
    lead_id           bigint primary key references lead on delete cascade,
    email             bigint,
    phone             bigint,
    name_at_domain    bigint,
    name_at_firm      bigint,
    surname_at_domain bigint,
    surname_at_firm   bigint
);
create index duplicate_trace_email on duplicate_trace (email, lead_id) where email is not null;
create index duplicate_trace_phone on duplicate_trace (phone, lead_id) where phone is not null;
create index duplicate_trace_name_at_domain on duplicate_trace (name_at_domain, lead_id)
    where name_at_domain is not null;
create index duplicate_trace_name_at_firm on duplicate_trace (name_at_firm, lead_id)
    where name_at_firm is not null;
create index duplicate_trace_surname_at_domain on duplicate_trace (surname_at_domain, lead_id)
    where surname_at_domain is not null;
create index duplicate_trace_surname_at_firm on duplicate_trace (surname_at_firm, lead_id)
    where surname_at_firm is not null;

-- Only the application spells the keys, so every lead is looked at again: once, also where it waits for that anyway.
insert into follow_up (kind, lead_id, due_at)
select 'duplicate', l.id, now() from lead l
where not exists (select from follow_up f where f.kind = 'duplicate' and f.lead_id = l.id)
order by l.id;
