-- How far what came in had moved from what a model was tested on, when it labelled the register last.
-- Grain: one axis.
-- Columns: version (of the model); measured_on; messages (newly labelled, or the newest 500 where those are fewer);
--   label_psi and confidence_psi (population stability indices against the model's card); code: the label whose share
--   changed most, from share_before to share_now.
create table if not exists ops.model_drift (
  axis varchar not null,
  version varchar not null,
  measured_on date not null,
  messages bigint not null,
  label_psi double not null,
  confidence_psi double not null,
  code varchar,
  share_before double,
  share_now double
)
