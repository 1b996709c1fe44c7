-- Forgets what an earlier version of a changed decision said of its outcome.
delete from register.decision_outcome
where decision_id in (select key from loading.version where is_latest)
