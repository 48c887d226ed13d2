-- The list of leads: every order and the usual filters by an index, so that no page costs more than the first.
create extension if not exists pg_trgm;

create index lead_words on lead using gin ((lower(coalesce(name, '') || ' ' || coalesce(email, '') || ' '
    || coalesce(company, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(external_id, ''))) gin_trgm_ops);

-- Names in the order in which people look for them, whatever the script.
create index lead_by_name on lead ((coalesce(name, company, email, external_id, phone)) collate "und-x-icu", id);
create index lead_by_channel on lead (channel, id desc) where channel is not null;

create index lead_state_active on lead_state (last_at desc, lead_id desc);
create index lead_state_open on lead_state (created_at desc, lead_id desc) where outcome is null;
create index lead_state_closed on lead_state (outcome, created_at desc, lead_id desc) where outcome is not null;
