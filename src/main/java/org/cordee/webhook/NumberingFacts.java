package org.cordee.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.shared.AddressedFact;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the committed facts their numbers, in the feed of each reader. Numbers are given after the commit of the act,
 * by one node at a time, and become visible together with the last number of the feed. A reader that has seen a number
 * has therefore seen all smaller ones, also when acts commit in another order than they wrote.
 */
@Component
class NumberingFacts {

    private static final int AT_ONCE = 200;

    private final WaitingFacts waiting;
    private final Feeds feeds;
    private final ConsortiumLookup consortia;
    private final FeedSignals signals;
    private final WebhookSettings settings;
    private final TransactionTemplate transaction;

    NumberingFacts(
            WaitingFacts waiting,
            Feeds feeds,
            ConsortiumLookup consortia,
            FeedSignals signals,
            WebhookSettings settings,
            PlatformTransactionManager transactions) {
        this.waiting = waiting;
        this.feeds = feeds;
        this.consortia = consortia;
        this.signals = signals;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Returns how many facts got their numbers; 0 when none waits, and while another node gives numbers. */
    int numberNext() {
        // The first look needs no lock, so that an idle server reads an empty table and nothing else.
        if (waiting.oldest(1).isEmpty()) {
            return 0;
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!feeds.reserveNumbers()) {
                return 0;
            }
            List<WaitingFact> facts = waiting.oldest(AT_ONCE);
            if (!facts.isEmpty()) {
                number(facts);
            }
            return facts.size();
        }));
    }

    private void number(List<WaitingFact> facts) {
        Map<UUID, Parties> parties = new HashMap<>();
        Map<UUID, Set<UUID>> readers = new HashMap<>();
        Set<UUID> owners = new LinkedHashSet<>();
        for (WaitingFact fact : facts) {
            Set<UUID> some = readersOf(fact, parties);
            readers.put(fact.eventId(), some);
            owners.addAll(some);
        }
        Map<UUID, Long> last = feeds.lastNumbers(owners);
        List<FeedEntry> entries = new ArrayList<>();
        for (WaitingFact fact : facts) {
            for (UUID owner : readers.getOrDefault(fact.eventId(), Set.of())) {
                entries.add(entry(fact, owner, last.merge(owner, 1L, Long::sum)));
            }
        }
        feeds.add(entries, last, Instant.now());
        waiting.remove(facts);
        signals.deliveriesAfterCommit(settings.senders());
    }

    /** The lead and the members of a consortium now. */
    private record Parties(Set<UUID> leads, Set<UUID> members) {}

    private Set<UUID> readersOf(WaitingFact fact, Map<UUID, Parties> known) {
        UUID consortium = fact.consortiumId();
        if (consortium == null) {
            return fact.readers();
        }
        Parties parties = known.computeIfAbsent(consortium, this::partiesOf);
        Set<UUID> readers = new LinkedHashSet<>();
        readers.add(AddressedFact.PLATFORM);
        readers.addAll(parties.leads());
        FeedKind.Audience audience = fact.kind().audience();
        UUID concerned = fact.organisationId();
        if (audience == FeedKind.Audience.MEMBERS) {
            readers.addAll(parties.members());
        } else if (audience == FeedKind.Audience.CONCERNED && concerned != null) {
            readers.add(concerned);
        }
        return readers;
    }

    private Parties partiesOf(UUID consortiumId) {
        try {
            UUID lead = consortia.consortium(consortiumId).leadOrganisationId();
            Set<UUID> members = new LinkedHashSet<>();
            for (MemberFacts member : consortia.members(consortiumId)) {
                members.add(member.organisationId());
            }
            return new Parties(Set.of(lead), members);
        } catch (NotFound gone) {
            return new Parties(Set.of(), Set.of());
        }
    }

    /** The coordinators read the consortium itself, and not each thing in it. */
    private static FeedEntry entry(WaitingFact fact, UUID owner, long number) {
        UUID consortium = fact.consortiumId();
        String address = owner.equals(AddressedFact.PLATFORM) && consortium != null
                ? FeedKind.Address.CONSORTIUM.of(consortium)
                : fact.address();
        return new FeedEntry(owner, number, fact.eventId(), fact.kind(), fact.happenedAt(), address);
    }
}
