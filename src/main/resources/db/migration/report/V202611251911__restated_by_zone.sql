-- A company that moves to another zone changes its months, not single clocks.
alter table restatement alter column lead_id drop not null, drop constraint restatement_cause,
    add constraint restatement_cause
        check (cause in ('LATE_ENTRY', 'CORRECTION', 'CALENDAR', 'PROMISES', 'REBUILD', 'TAKEN_BACK', 'ENDED', 'ZONE')),
    add constraint restatement_of_a_lead check ((lead_id is null) = (cause = 'ZONE'));
