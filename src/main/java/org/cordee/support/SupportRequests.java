package org.cordee.support;

import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stores the requests for help. A transaction locks a request before it changes it, so that two acts run one after the
 * other. Queries for users take the organisation they are made for.
 */
interface SupportRequests extends Repository<SupportRequest, UUID> {

    SupportRequest saveAndFlush(SupportRequest request);

    Optional<SupportRequest> findById(UUID id);

    @Query("select r from SupportRequest r where r.id in :ids")
    List<SupportRequest> withIds(Collection<UUID> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from SupportRequest r where r.id = :id")
    Optional<SupportRequest> claim(UUID id);

    @Query("select r.id from SupportRequest r where r.organisationId = :organisationId and r.sendKey = :sendKey")
    Optional<UUID> sent(UUID organisationId, UUID sendKey);

    @Query("select count(r) from SupportRequest r where r.organisationId = :organisationId and r.endedAt is null")
    int countOpen(UUID organisationId);

    @Query("select r from SupportRequest r where r.organisationId = :organisationId order by r.id desc")
    Page<SupportRequest> askedBy(UUID organisationId, Pageable page);

    /** Returns the requests that an organisation has to accept, the most pressed first. */
    @Query("select r from SupportRequest r where r.supporterId = :supporterId"
            + " and r.state = org.cordee.support.SupportState.OFFERED order by r.answerBy, r.id")
    List<SupportRequest> offeredTo(UUID supporterId, Limit most);

    /** Returns the requests in which an organisation helps now, the one to deliver first at the top. */
    @Query("select r from SupportRequest r where r.supporterId = :supporterId and r.state in ("
            + "org.cordee.support.SupportState.ACCEPTED, org.cordee.support.SupportState.DIAGNOSED)"
            + " order by r.deliverBy, r.acceptedAt, r.id")
    List<SupportRequest> helpedBy(UUID supporterId, Limit most);

    /** Returns the requests in which an organisation has finished its help, the latest first. */
    @Query("select r from SupportRequest r where r.supporterId = :supporterId and r.deliveredAt is not null"
            + " order by r.deliveredAt desc, r.id desc")
    Page<SupportRequest> finishedBy(UUID supporterId, Pageable page);

    /** Returns the requests of all organisations, those that wait for a coordinator first, then the most pressed. */
    @Query(
            value = "select r from SupportRequest r where r.endedAt is null order by case r.state"
                    + " when org.cordee.support.SupportState.WITH_COORDINATOR then 0"
                    + " when org.cordee.support.SupportState.OFFERED then 1 else 2 end, r.answerBy, r.id",
            countQuery = "select count(r) from SupportRequest r where r.endedAt is null")
    Page<SupportRequest> open(Pageable page);

    /** The hours of one request. */
    record RequestHours(UUID requestId, BigDecimal hours) {}

    @Query("select new org.cordee.support.SupportRequests$RequestHours(r.id, sum(d.hours))"
            + " from SupportRequest r join r.deliverables d where r.id in :ids group by r.id")
    List<RequestHours> hoursOf(Collection<UUID> ids);

    /** The end of the service level of the turn in which a request was accepted. */
    record AcceptedTurn(UUID requestId, Instant answerBy, Instant endedAt) {}

    @Query("select new org.cordee.support.SupportRequests$AcceptedTurn(r.id, t.answerBy, t.endedAt)"
            + " from SupportRequest r join r.turns t"
            + " where r.id in :ids and t.outcome = org.cordee.support.TurnOutcome.ACCEPTED")
    List<AcceptedTurn> acceptedTurns(Collection<UUID> ids);

    /** The hours that one organisation gave. */
    record GivenHours(UUID supporterId, BigDecimal hours) {}

    @Query("select new org.cordee.support.SupportRequests$GivenHours(r.supporterId, sum(d.hours))"
            + " from SupportRequest r join r.deliverables d"
            + " where r.supporterId in :supporters and d.deliveredAt >= :since group by r.supporterId")
    List<GivenHours> hoursGiven(Collection<UUID> supporters, Instant since);

    /** The number of requests of one organisation. */
    record SupporterCount(UUID supporterId, long requests) {}

    /** Counts the requests that each organisation has to accept or helps with. */
    @Query("select new org.cordee.support.SupportRequests$SupporterCount(r.supporterId, count(r))"
            + " from SupportRequest r where r.supporterId in :supporters and r.deliveredAt is null"
            + " and r.endedAt is null group by r.supporterId")
    List<SupporterCount> load(Collection<UUID> supporters);

    /** Counts the finished help of each organisation since an instant. */
    @Query("select new org.cordee.support.SupportRequests$SupporterCount(r.supporterId, count(r))"
            + " from SupportRequest r where r.supporterId in :supporters and r.deliveredAt >= :since"
            + " group by r.supporterId")
    List<SupporterCount> finished(Collection<UUID> supporters, Instant since);

    /**
     * The turns of one organisation that ended by its acceptance or by time.
     *
     * @param inTime those that it accepted within the service level; null without a turn
     */
    record ServiceFigures(long turns, @Nullable Long inTime) {}

    // count(t) would leave out each turn with an empty column, and an accepted one has no reason.
    @Query("select new org.cordee.support.SupportRequests$ServiceFigures(count(t.endedAt), sum(case when"
            + " t.outcome = org.cordee.support.TurnOutcome.ACCEPTED and t.endedAt <= t.answerBy then 1L else 0L end))"
            + " from SupportRequest r join r.turns t where t.organisationId = :supporterId and t.endedAt >= :since"
            + " and t.outcome in (org.cordee.support.TurnOutcome.ACCEPTED, org.cordee.support.TurnOutcome.LAPSED)")
    ServiceFigures figures(UUID supporterId, Instant since);

    /** When an organisation was asked and when it accepted. */
    record Acceptance(Instant askedAt, Instant acceptedAt) {}

    /** Returns the acceptances of an organisation since an instant, the latest first. */
    @Query("select new org.cordee.support.SupportRequests$Acceptance(t.askedAt, t.endedAt)"
            + " from SupportRequest r join r.turns t where t.organisationId = :supporterId and t.endedAt >= :since"
            + " and t.outcome = org.cordee.support.TurnOutcome.ACCEPTED order by t.endedAt desc")
    List<Acceptance> acceptances(UUID supporterId, Instant since, Limit most);

    /**
     * The evaluations of one organisation.
     *
     * @param average null without an evaluation
     */
    record Scores(long evaluations, @Nullable Double average) {}

    @Query("select new org.cordee.support.SupportRequests$Scores(count(r.score), avg(r.score))"
            + " from SupportRequest r where r.supporterId = :supporterId and r.score is not null")
    Scores scores(UUID supporterId);

    /** The number of requests of one kind. */
    record KindCount(SupportKind kind, long requests) {}

    /** Counts the requests about which an organisation was asked since an instant, by kind. */
    @Query("select new org.cordee.support.SupportRequests$KindCount(r.kind, count(distinct r.id))"
            + " from SupportRequest r join r.turns t where t.organisationId = :supporterId and t.askedAt >= :since"
            + " group by r.kind")
    List<KindCount> kinds(UUID supporterId, Instant since);
}
