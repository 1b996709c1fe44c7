-- Forgets what an earlier version of a changed decision said was known of it.
delete from register.decision_feature
where decision_id in (select key from loading.version where is_latest)
