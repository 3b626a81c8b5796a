package org.cordee.bid;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.cordee.SampleLocks;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Provides invented consortia with agreed shares; other ids are read from the consortium room. */
@Component
@Primary
public class SampleBiddingConsortia implements BiddingConsortia, SampleLocks {

    public static final String PLATFORM = "https://marches.val-orme.example/";

    private final ConsortiumRoomAdapter real;
    private final Map<UUID, BiddingConsortium> samples = new ConcurrentHashMap<>();
    private final Map<UUID, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Map<UUID, BiddingConsortium> before = new ConcurrentHashMap<>();
    private final Map<UUID, Unagreed> unagreed = new ConcurrentHashMap<>();
    private final Set<Map.Entry<UUID, UUID>> barred = ConcurrentHashMap.newKeySet();

    SampleBiddingConsortia(ConsortiumRoomAdapter real) {
        this.real = real;
    }

    /** Creates a consortium with one lot and one member for each amount, the lead first. */
    public BiddingConsortium withAmounts(String... amounts) {
        return withDeadline(OffsetDateTime.parse("2099-12-08T12:00:00+01:00"), amounts);
    }

    public BiddingConsortium withDeadline(OffsetDateTime deadline, String... amounts) {
        UUID lot = Ids.next();
        List<Percentage> percentages = Percentage.equalShares(amounts.length);
        List<BiddingConsortium.Share> shares = new ArrayList<>();
        for (int member = 0; member < amounts.length; member++) {
            shares.add(new BiddingConsortium.Share(
                    Ids.next(),
                    lot,
                    Ids.next(),
                    member == 0 ? "Sillage Travaux" : "Partenaire " + member,
                    "7328293200007" + member,
                    member == 0,
                    percentages.get(member),
                    Amount.of(amounts[member]),
                    new Hours(100 * member)));
        }
        BiddingConsortium grouping = new BiddingConsortium(
                Ids.next(),
                "Rives vertes",
                BiddingConsortium.Phase.DRAFTING,
                shares.get(0).organisationId(),
                new BiddingConsortium.Tender("Berges de l’Orme", "VO-2026-0417", "Métropole du Val-d’Orme", PLATFORM),
                Deadline.published(deadline),
                List.of(new BiddingConsortium.Lot(
                        lot, "3", "Déconstruction sélective", null, List.of(), BiddingConsortium.NoticedDemands.NONE)),
                List.copyOf(shares),
                true);
        samples.put(grouping.id(), grouping);
        return grouping;
    }

    /** Holds a sample's lock until the transaction ends, as the consortium's row would. */
    @Override
    public void lock(UUID consortiumId) {
        if (!samples.containsKey(consortiumId)) {
            real.lock(consortiumId);
        } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ReentrantLock lock = locks.computeIfAbsent(consortiumId, id -> new ReentrantLock());
            lock.lock();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    lock.unlock();
                }
            });
        }
    }

    @Override
    public boolean isAwaited() {
        return locks.values().stream().anyMatch(ReentrantLock::hasQueuedThreads);
    }

    @Override
    public AgreedTerms terms(UUID consortiumId) {
        return samples.containsKey(consortiumId) ? new AgreedTerms("JOINT", false) : real.terms(consortiumId);
    }

    @Override
    public Map<UUID, Standing> standings(Collection<UUID> consortiumIds, UUID organisationId) {
        Map<UUID, Standing> standings = new HashMap<>(real.standings(consortiumIds, organisationId));
        for (UUID id : consortiumIds) {
            BiddingConsortium sample = samples.get(id);
            if (sample != null && isMember(id, organisationId)) {
                standings.put(id, new Standing(sample.name(), sample.phase()));
            }
        }
        return standings;
    }

    /** Makes the lead a real firm, which cannot use the drop box. */
    public void makeReal(UUID consortiumId) {
        samples.computeIfPresent(
                consortiumId,
                (id, old) -> new BiddingConsortium(
                        old.id(),
                        old.name(),
                        old.phase(),
                        old.leadOrganisationId(),
                        old.tender(),
                        old.deadline(),
                        old.lots(),
                        old.shares(),
                        false));
    }

    /** Puts another consultation in the place of the sample's. */
    public void tender(UUID consortiumId, BiddingConsortium.Tender tender) {
        samples.computeIfPresent(
                consortiumId,
                (id, old) -> new BiddingConsortium(
                        old.id(),
                        old.name(),
                        old.phase(),
                        old.leadOrganisationId(),
                        tender,
                        old.deadline(),
                        old.lots(),
                        old.shares(),
                        old.demonstration()));
    }

    public void move(UUID consortiumId, BiddingConsortium.Phase phase) {
        samples.computeIfPresent(consortiumId, (id, old) -> with(old, phase, old.shares()));
    }

    /** Moves the consortium's deadline. */
    public void moveDeadline(UUID consortiumId, OffsetDateTime deadline) {
        samples.computeIfPresent(
                consortiumId,
                (id, old) -> with(old, old.phase(), Deadline.published(deadline), old.lots(), old.shares()));
    }

    /** Sets the buyer's estimate of the lot and its award criteria for the memo. */
    public BiddingConsortium published(UUID consortiumId, Amount estimate, BiddingConsortium.Criterion... criteria) {
        return samples.computeIfPresent(
                consortiumId,
                (id, old) -> with(
                        old,
                        old.phase(),
                        old.deadline(),
                        old.lots().stream()
                                .map(lot -> new BiddingConsortium.Lot(
                                        lot.id(),
                                        lot.number(),
                                        lot.title(),
                                        estimate,
                                        List.of(criteria),
                                        lot.noticed()))
                                .toList(),
                        old.shares()));
    }

    /** Puts the member into a second candidacy for the lot. */
    public void raiseBarrier(BiddingConsortium grouping, int member) {
        barred.add(Map.entry(grouping.id(), grouping.shares().get(member).organisationId()));
    }

    @Override
    public boolean isBehindBarrier(UUID consortiumId, @Nullable UUID organisationId) {
        return organisationId != null
                && (samples.containsKey(consortiumId)
                        ? barred.contains(Map.entry(consortiumId, organisationId))
                        : real.isBehindBarrier(consortiumId, organisationId));
    }

    /** Agrees on another amount than the price that was given. */
    public void agree(UUID consortiumId, int member, Amount amount) {
        samples.computeIfPresent(consortiumId, (id, old) -> {
            List<BiddingConsortium.Share> shares = new ArrayList<>(old.shares());
            BiddingConsortium.Share share = shares.get(member);
            shares.set(
                    member,
                    new BiddingConsortium.Share(
                            share.memberId(),
                            share.lotId(),
                            share.organisationId(),
                            share.organisationName(),
                            share.siret(),
                            share.lead(),
                            share.percentage(),
                            amount,
                            share.hours()));
            return with(old, old.phase(), shares);
        });
    }

    /** Replaces the member by another organisation. */
    public BiddingConsortium.Share replace(UUID consortiumId, int member) {
        BiddingConsortium.Share gone =
                Objects.requireNonNull(samples.get(consortiumId)).shares().get(member);
        BiddingConsortium.Share came = new BiddingConsortium.Share(
                Ids.next(),
                gone.lotId(),
                Ids.next(),
                "Remplaçant",
                gone.siret(),
                false,
                gone.percentage(),
                gone.amount(),
                gone.hours());
        recompose(consortiumId, shares -> shares.set(member, came));
        return came;
    }

    /** Removes the member without a replacement. */
    public void remove(UUID consortiumId, int member) {
        recompose(consortiumId, shares -> shares.remove(member));
    }

    private void recompose(UUID consortiumId, Consumer<List<BiddingConsortium.Share>> change) {
        BiddingConsortium old = Objects.requireNonNull(samples.get(consortiumId));
        List<BiddingConsortium.Share> shares = new ArrayList<>(old.shares());
        change.accept(shares);
        before.putIfAbsent(consortiumId, old);
        samples.put(consortiumId, with(old, old.phase(), shares));
    }

    private static BiddingConsortium with(
            BiddingConsortium old, BiddingConsortium.Phase phase, List<BiddingConsortium.Share> shares) {
        return with(old, phase, old.deadline(), old.lots(), List.copyOf(shares));
    }

    private static BiddingConsortium with(
            BiddingConsortium old,
            BiddingConsortium.Phase phase,
            Deadline deadline,
            List<BiddingConsortium.Lot> lots,
            List<BiddingConsortium.Share> shares) {
        return new BiddingConsortium(
                old.id(),
                old.name(),
                phase,
                old.leadOrganisationId(),
                old.tender(),
                deadline,
                lots,
                shares,
                old.demonstration());
    }

    public static Actor member(BiddingConsortium grouping, int member) {
        return person(grouping.shares().get(member).organisationId(), Role.MEMBER);
    }

    /**
     * Returns the reviewer that the outline proposes for a member's section: the lead, or the first partner for the
     * lead.
     */
    public static Actor reviewer(BiddingConsortium grouping, int member) {
        return member(grouping, member == 0 && grouping.shares().size() > 1 ? 1 : 0);
    }

    /** Returns a person who may sign for the member. */
    public static Actor signatory(BiddingConsortium grouping, int member) {
        return new Actor(
                Ids.next(),
                grouping.shares().get(member).organisationId(),
                Set.of(Role.MEMBER, Role.SIGNATORY),
                Actor.Via.ACCOUNT);
    }

    public static Actor person(UUID organisationId, Role role) {
        return new Actor(Ids.next(), organisationId, Set.of(role), Actor.Via.ACCOUNT);
    }

    @Override
    public BiddingConsortium consortium(UUID consortiumId) {
        BiddingConsortium sample = samples.get(consortiumId);
        return sample == null ? real.consortium(consortiumId) : sample;
    }

    @Override
    public BiddingConsortium formerConsortium(UUID consortiumId, Map<UUID, UUID> organisations) {
        BiddingConsortium sample = samples.get(consortiumId);
        if (sample == null) {
            return real.formerConsortium(consortiumId, organisations);
        }
        return with(
                sample,
                sample.phase(),
                before.getOrDefault(consortiumId, sample).shares());
    }

    @Override
    public boolean isMember(UUID consortiumId, UUID organisationId) {
        BiddingConsortium sample = samples.get(consortiumId);
        return sample == null
                ? real.isMember(consortiumId, organisationId)
                : sample.shares().stream()
                        .anyMatch(share -> share.organisationId().equals(organisationId));
    }

    @Override
    public DraftingPlan draftingPlan(UUID consortiumId) {
        BiddingConsortium sample = samples.get(consortiumId);
        if (sample == null) {
            return real.draftingPlan(consortiumId);
        }
        Instant end = sample.deadline().instant();
        return new DraftingPlan(
                end.minus(Duration.ofDays(20)),
                end.minus(Duration.ofDays(8)),
                end.minus(Duration.ofDays(5)),
                end.minus(Duration.ofDays(2)));
    }

    @Override
    public Optional<Unagreed> openAgreementAtDeadline(UUID consortiumId) {
        return samples.containsKey(consortiumId)
                ? Optional.ofNullable(unagreed.get(consortiumId))
                : real.openAgreementAtDeadline(consortiumId);
    }

    /** Lets the deadline pass while the members have still to agree on this. */
    public void missDeadlineBefore(UUID consortiumId, Unagreed what) {
        unagreed.put(consortiumId, what);
        move(consortiumId, BiddingConsortium.Phase.DEADLINE_MISSED);
    }

    @Override
    public void markReady(UUID consortiumId, Instant at) {
        if (samples.containsKey(consortiumId)) {
            move(consortiumId, BiddingConsortium.Phase.READY);
        } else {
            real.markReady(consortiumId, at);
        }
    }

    @Override
    public void markReopened(UUID consortiumId, Instant at) {
        if (samples.containsKey(consortiumId)) {
            move(
                    consortiumId,
                    unagreed.remove(consortiumId) == null
                            ? BiddingConsortium.Phase.DRAFTING
                            : BiddingConsortium.Phase.BEFORE_DRAFTING);
        } else {
            real.markReopened(consortiumId, at);
        }
    }

    @Override
    public void markSubmitted(UUID consortiumId, Instant at) {
        if (samples.containsKey(consortiumId)) {
            move(consortiumId, BiddingConsortium.Phase.SUBMITTED);
        } else {
            real.markSubmitted(consortiumId, at);
        }
    }
}
