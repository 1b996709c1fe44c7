-- Takes out of register.hazard the rows that the file being loaded has a later version of.
delete from register.hazard
where {'topic': topic, 'area_code': area_code, 'project': project, 'org': org, 'found_on': found_on} in (select key from loading.hazard_version where action = 'updated')
