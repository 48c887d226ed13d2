-- Lists are narrowed by these and sorted by where leads stand: what one page needs stands in one row, and each part leads to its newest.
alter table lead_state
    add column channel  text,
    add column campaign text,
    add column segment  text,
    add column region   text,
    add column value    numeric(16, 2);
update lead_state s set (channel, campaign, segment, region, value) = (l.channel, l.campaign, l.segment, l.region, l.value)
from lead l where l.id = s.lead_id;

create index lead_state_by_channel on lead_state (channel, created_at desc, lead_id desc) where channel is not null;
create index lead_state_by_campaign on lead_state (campaign, created_at desc, lead_id desc) where campaign is not null;
create index lead_state_by_segment on lead_state (segment, created_at desc, lead_id desc) where segment is not null;
create index lead_state_by_region on lead_state (region, created_at desc, lead_id desc) where region is not null;
create index lead_state_by_value on lead_state ((coalesce(value, -1)), lead_id);

drop index lead_by_channel;
drop index lead_by_campaign;
drop index lead_by_segment;
drop index lead_by_region;
drop index lead_by_value;
