-- Few leads that fit are found and sorted without a look at their rows.
drop index lead_state_by_campaign;
create index lead_state_by_campaign on lead_state (campaign, created_at desc, lead_id desc) include (last_at, value)
    where campaign is not null;
drop index lead_state_by_value;
create index lead_state_by_value on lead_state ((coalesce(value, -1)), lead_id) include (created_at, last_at, value);
-- The expression of an index is known by what is learnt of the whole table.
analyze lead_state;
