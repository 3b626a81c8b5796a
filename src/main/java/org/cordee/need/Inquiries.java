package org.cordee.need;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of inquiries. Whoever changes one locks its need first. */
interface Inquiries extends Repository<Inquiry, UUID> {

    Inquiry saveAndFlush(Inquiry inquiry);

    <S extends Inquiry> List<S> saveAllAndFlush(Iterable<S> inquiries);

    void deleteAll(Iterable<? extends Inquiry> inquiries);

    Optional<Inquiry> findById(UUID id);

    List<Inquiry> findByIdIn(Collection<UUID> ids);

    /** Reads to which need an inquiry belongs without loading it, so that the need can be locked first. */
    @Query("select i.needId from Inquiry i where i.id = :id")
    Optional<UUID> needOf(UUID id);

    /** Returns the inquiries of a need, those that were asked first, then the best of the list. */
    @Query("""
        select i from Inquiry i where i.needId = :need
        order by case when i.batch is null then 1 else 0 end, i.batch, i.score desc, i.id
        """)
    List<Inquiry> ofNeed(UUID need);

    @Query("""
        select i from Inquiry i where i.needId = :need and i.state in :states order by i.score desc, i.id
        """)
    List<Inquiry> ofNeed(UUID need, Collection<InquiryState> states);

    /** Returns the best ones of the list that were not asked yet. */
    @Query("""
        select i from Inquiry i where i.needId = :need and i.state = org.cordee.need.InquiryState.LISTED
        order by case when i.score is null then 0 else 1 end, i.score desc, i.id
        """)
    List<Inquiry> next(UUID need, Limit most);

    @Query("""
        select count(i) from Inquiry i where i.needId = :need and i.state = org.cordee.need.InquiryState.ASKED
        """)
    long countOpen(UUID need);

    @Query("select i.organisationId from Inquiry i where i.needId = :need")
    Set<UUID> organisationsOf(UUID need);

    /** Returns what one structure was asked, the latest first. */
    @Query("""
        select i from Inquiry i where i.organisationId = :organisation and i.askedAt is not null
        order by i.askedAt desc, i.id
        """)
    Page<Inquiry> askedOf(UUID organisation, Pageable page);

    /** Returns the inquiries whose words name a person. */
    @Query("select i from Inquiry i"
            + " where i.words like concat('%', :name, '%') or i.words like concat('%', :email, '%')")
    List<Inquiry> naming(String name, String email);
}
