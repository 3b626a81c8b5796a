package org.cordee.introduction;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds the introductions that tasks are about. */
interface SubjectIntroductions extends Repository<Introduction, UUID> {

    /** Returns the introductions with one of these ids, their own or that of a side. */
    @Query("""
            select distinct one from Introduction one join one.parties party
            where one.id in :ids or party.id in :ids""")
    List<Introduction> withIds(Collection<UUID> ids);
}
