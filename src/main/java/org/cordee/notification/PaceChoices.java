package org.cordee.notification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the paces that persons chose. */
interface PaceChoices extends Repository<ChosenPaces, UUID> {

    @Query("select new org.cordee.notification.Paces(c.tasks, c.reminders, c.progress, c.messages)"
            + " from ChosenPaces c where c.personId = :person")
    Optional<Paces> of(UUID person);

    /** Stores the choice in one statement, so that two requests of a person at the same moment both succeed. */
    @Modifying
    @Query("insert into ChosenPaces (personId, tasks, reminders, progress, messages)"
            + " values (:person, :tasks, :reminders, :progress, :messages)"
            + " on conflict do update set tasks = excluded.tasks, reminders = excluded.reminders,"
            + " progress = excluded.progress, messages = excluded.messages")
    void put(UUID person, Pace tasks, Pace reminders, Pace progress, Pace messages);

    @Modifying
    @Query("delete from ChosenPaces c where c.personId = :person")
    void deleteOf(UUID person);
}
