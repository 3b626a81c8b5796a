-- News are kept by whoever follows the progress: what was not heard yet goes there, where hearing twice changes nothing.
UPDATE event_publication
   SET listener_id = 'org.cordee.dashboard.FollowingProgress.on(org.cordee.shared.ConsortiumFact)'
 WHERE listener_id = 'org.cordee.dashboard.KeepingNews.on(org.cordee.shared.ConsortiumFact)';
