-- More parts to narrow the list of leads by, and orders by value.
drop index lead_by_channel;
create index lead_by_channel on lead (channel) where channel is not null;
create index lead_by_campaign on lead (campaign) where campaign is not null;
create index lead_by_segment on lead (segment) where segment is not null;
create index lead_by_region on lead (region) where region is not null;
create index lead_by_value on lead ((coalesce(value, -1)), id);
create index lead_doubtful on lead (id) where possible_duplicate_of is not null;
create index lead_state_nobodys on lead_state (created_at desc, lead_id desc) where person is null;
