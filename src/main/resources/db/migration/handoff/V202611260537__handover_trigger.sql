-- What hands a lead over without anybody's doing: every state, the newest one holds.
create table handover_trigger (
    version integer     primary key,
    actions text[]      not null,
    score   integer,
    made_at timestamptz not null,
    made_by text        not null,

    constraint handover_trigger_version check (version > 0),
    constraint handover_trigger_score check (score between 1 and 1000),
    constraint handover_trigger_actions
        check (actions <@ array['DEMO_REQUESTED', 'CONSULTATION_REQUESTED', 'ASSESSMENT_REQUESTED'])
);
create trigger rules_changed after insert or update or delete on handover_trigger
    for each statement execute function rules_changed();
