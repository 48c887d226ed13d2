create index given_notice_of_lead on given_notice (lead_id);
