package org.cordee.need;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.need.NeedDescription.Theme;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.Departments;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.SlotRequirements;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.search.FindingOrganisations;
import org.cordee.organisation.search.FoundOrganisations;
import org.cordee.organisation.search.SearchCriteria;
import org.cordee.organisation.search.SearchHit;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.sourcing.ScoredCandidate;
import org.cordee.sourcing.ScoringHits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the structures for a need: those with one of its trades or themes around its place, of the kinds for which it
 * may be reserved, ordered by the public rule of the ranking. The index is asked outside of a transaction.
 */
@Component
class MatchingStructures {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingStructures.class);

    /** The most results of one search; a need has at most nine searches. */
    private static final int MOST_HITS = 100;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(
                    (Candidate one) -> one.scored().total())
            .reversed()
            .thenComparing(one -> one.scored().place())
            .thenComparing(one -> one.scored().facts().organisationId());

    private final Needs needs;
    private final Inquiries inquiries;
    private final FindingOrganisations finding;
    private final ScoringHits scoring;
    private final NeedSettings settings;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    MatchingStructures(
            Needs needs,
            Inquiries inquiries,
            FindingOrganisations finding,
            ScoringHits scoring,
            NeedSettings settings,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.needs = needs;
        this.inquiries = inquiries;
        this.finding = finding;
        this.scoring = scoring;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One structure with its score for the trade for which it is best. */
    private record Candidate(
            ScoredCandidate scored,
            @Nullable Nearness nearness,
            @Nullable Integer kilometres) {

        static Candidate of(ScoredCandidate scored, SearchHit hit) {
            Long away = hit.kilometres();
            return new Candidate(scored, Nearness.of(hit).orElse(null), away == null ? null : Math.toIntExact(away));
        }
    }

    /** The question of one need to the directory. */
    private record Question(
            NeedDescription description,
            NeedScope scope,
            @Nullable UUID buyer,
            Set<UUID> listed) {

        /** Tells whether the need still asks for this. */
        boolean isOf(Need need) {
            return description.trades().equals(need.description().trades()) && scope.equals(need.requiredScope());
        }
    }

    /** The structures that were found, and how many there are at least. */
    private record Answer(List<Candidate> best, int found) {}

    /** @return how many structures were added to the list */
    int match(Actor actor, UUID needId) {
        Question question = Objects.requireNonNull(transaction.execute(status -> question(needId)));
        Answer answer = find(actor, needId, question);
        int added = Objects.requireNonNull(transaction.execute(status -> store(actor, needId, question, answer)));
        LOG.info("need matched need={} found={} added={}", needId, answer.found(), added);
        return added;
    }

    private Question question(UUID needId) {
        Need need = needs.get(needId);
        need.requireListOpen();
        return new Question(
                need.description(),
                need.requiredScope(),
                need.buyerOrganisationId(),
                inquiries.organisationsOf(needId));
    }

    private Answer find(Actor actor, UUID needId, Question question) {
        Map<UUID, Candidate> best = new HashMap<>();
        Set<UUID> all = new HashSet<>();
        int largest = 0;
        List<Cpv> trades =
                question.description().tradeCodes().stream().map(Cpv::new).toList();
        for (Search search : searches(question, trades)) {
            FoundOrganisations found = finding.search(actor, search.criteria(), 0, MOST_HITS);
            largest = Math.max(largest, found.total());
            List<SearchHit> hits = found.hits().stream()
                    .filter(hit -> hit.vocation() == Vocation.ENTERPRISE)
                    .filter(hit -> !hit.organisationId().equals(question.buyer()))
                    .toList();
            hits.forEach(hit -> all.add(hit.organisationId()));
            keepBest(actor, needId, question, search.trade(), hits, found, best);
        }
        List<Candidate> ranked = best.values().stream().sorted(BEST_FIRST).toList();
        return new Answer(ranked, Math.max(all.size(), largest));
    }

    /** One search in the directory, and the trade by which its results are scored. */
    private record Search(SearchCriteria criteria, Cpv trade) {}

    private static List<Search> searches(Question question, List<Cpv> trades) {
        SearchCriteria wanted = SearchCriteria.EVERYTHING;
        if (question.scope().radius() != null) {
            wanted = wanted.near(question.scope().place(), question.scope().radius());
        }
        for (OrganisationKind kind : question.scope().reservedFor().kinds()) {
            wanted = wanted.ofKind(kind);
        }
        List<Search> searches = new ArrayList<>();
        for (Cpv trade : trades) {
            searches.add(new Search(wanted.withActivity(trade.significantDigits()), trade));
        }
        for (Theme theme : question.description().themeList()) {
            searches.add(new Search(wanted.withActivity(theme.code()), trades.get(0)));
        }
        return searches;
    }

    private void keepBest(
            Actor actor,
            UUID needId,
            Question question,
            Cpv trade,
            List<SearchHit> hits,
            FoundOrganisations found,
            Map<UUID, Candidate> best) {
        SlotRequirements wanted = new SlotRequirements(
                trade, areas(found), question.scope().reservedFor().kinds(), 0, 0, question.listed(), null);
        Map<UUID, SearchHit> byOrganisation =
                hits.stream().collect(Collectors.toMap(SearchHit::organisationId, Function.identity()));
        for (ScoredCandidate scored :
                scoring.score(actor, needId, wanted, question.description().title(), hits)) {
            UUID organisation = scored.facts().organisationId();
            Candidate candidate = Candidate.of(scored, Objects.requireNonNull(byOrganisation.get(organisation)));
            best.merge(organisation, candidate, (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
        }
    }

    /** Returns the départements or the region of the place; none for all of France and for an unknown place. */
    private static Set<String> areas(FoundOrganisations found) {
        return switch (found.understood().place()) {
            case COUNTRY, UNKNOWN -> Set.of();
            case REGION -> Set.of(found.understood().placeCode());
            default ->
                Arrays.stream(found.understood().placeCode().split(",", -1))
                        .filter(Departments::exists)
                        .collect(Collectors.toSet());
        };
    }

    /** Adds what was found, unless the need asks for something else by now: whoever changed it searches anew. */
    private int store(Actor actor, UUID needId, Question question, Answer answer) {
        Need need = needs.getLocked(needId);
        need.requireListOpen();
        if (!question.isOf(need)) {
            return 0;
        }
        Set<UUID> listed = inquiries.organisationsOf(needId);
        List<Inquiry> added = answer.best().stream()
                .filter(one -> !listed.contains(one.scored().facts().organisationId()))
                .limit(Math.max(0, settings.mostListed() - listed.size()))
                .map(one -> new Inquiry(
                        needId,
                        one.scored().facts().organisationId(),
                        one.scored().facts().establishmentId(),
                        one.scored().totalPoints(),
                        one.nearness(),
                        one.kilometres()))
                .toList();
        inquiries.saveAllAndFlush(added);
        need.reviseList(actor, added.size(), 0, answer.found(), clock.now());
        needs.saveAndFlush(need);
        return added.size();
    }
}
