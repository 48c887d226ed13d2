-- The first lead with an e-mail address or phone number is found in one step, however many share it.
drop index lead_by_email;
create index lead_by_email on lead (lower(email), id) where email is not null;
drop index lead_by_phone;
create index lead_by_phone on lead (phone, id) where phone is not null;
