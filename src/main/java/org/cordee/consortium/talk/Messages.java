package org.cordee.consortium.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads and saves the messages of all conversations. */
interface Messages extends Repository<Message, UUID> {

    Message saveAndFlush(Message one);

    @Query("select one.id from Message one where one.conversationId = :conversation"
            + " and one.organisationId = :organisation and one.sendKey = :key")
    Optional<UUID> sent(
            @Param("conversation") UUID conversationId,
            @Param("organisation") UUID organisationId,
            @Param("key") UUID sendKey);

    @Query("select count(one) from Message one where one.conversationId = :conversation"
            + " and one.organisationId = :organisation and one.postedAt > :since")
    int countSince(
            @Param("conversation") UUID conversationId,
            @Param("organisation") UUID organisationId,
            @Param("since") Instant since);

    @Query("select count(one) from Message one where one.conversationId = :conversation")
    int countAll(@Param("conversation") UUID conversationId);

    /**
     * Returns the messages written after an instant, the newest first.
     *
     * @param afterId messages of that same instant are returned when their id is above this one
     */
    @Query("select one from Message one where one.conversationId = :conversation"
            + " and (one.postedAt > :since or (one.postedAt = :since and one.id > :afterId))"
            + " order by one.postedAt desc, one.id desc")
    Page<Message> after(
            @Param("conversation") UUID conversationId,
            @Param("since") Instant since,
            @Param("afterId") UUID afterId,
            Pageable page);

    /** Returns the invitations with messages, with the time of the last one. */
    @Query("select new org.cordee.consortium.talk.Messages$LastOfInvitation(one.invitationId, max(one.postedAt))"
            + " from Message one where one.consortiumId = :consortium and one.invitationId is not null"
            + " group by one.invitationId order by one.invitationId")
    List<LastOfInvitation> withCandidates(@Param("consortium") UUID consortiumId);

    @Query("select max(one.postedAt) from Message one where one.conversationId = :conversation"
            + " and (one.postedAt > :since or (one.postedAt = :since and one.id > :afterId))")
    @Nullable
    Instant lastAfter(
            @Param("conversation") UUID conversationId, @Param("since") Instant since, @Param("afterId") UUID afterId);

    @Query("select one from Message one where locate(:name, one.words) > 0 or locate(:email, one.words) > 0")
    List<Message> naming(@Param("name") String name, @Param("email") String email);

    /** The time of the last message about one invitation. */
    record LastOfInvitation(UUID invitationId, Instant at) {}
}
