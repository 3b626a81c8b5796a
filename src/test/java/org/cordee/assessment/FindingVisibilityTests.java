package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.LawAnswers.JUDGE;
import static org.cordee.assessment.LawAnswers.messages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each reader of a check sees only what it may: the lead all, the coordinator no amount, a member nothing of the
 * others.
 */
class FindingVisibilityTests {

    private static final Set<String> ONLY_THE_LEADS = Set.of(
            "allHours",
            "contradictory",
            "sharePercent",
            "amountPercent",
            "subcontractedAmount",
            "totalAmount",
            "exposureAmount",
            "turnoverAmount",
            "gapAmount",
            "differenceAmount",
            "amount",
            "lowerBound",
            "other",
            "tasks",
            "withoutPart",
            "overdrawn",
            "pieces",
            "excessAmount",
            "subcontractors",
            "asked",
            "askedAmount",
            "together",
            "togetherAmount");

    private static ReaderSheet sheet(Relation relation, Set<String> own, Locale locale, AssessmentRun run) {
        return new ReaderSheet(
                run.answer(),
                run.stage(),
                run.unknown(),
                FindingVisibility.of(relation, own, run),
                FindingSentences.in(locale, messages(), run.names()),
                Map.of());
    }

    private static String everything(ReaderSheet sheet, AssessmentRun run) {
        List<Object> all = new ArrayList<>(sheet.findings());
        all.add(sheet.amount());
        all.add(sheet.hours());
        all.add(sheet.notJudged());
        all.add(List.of(
                sheet.run(run).verdict(),
                sheet.run(run).blockers(),
                sheet.run(run).warnings()));
        return all.toString().replace('\u00A0', ' ');
    }

    private static AssessmentRun run(String... shares) {
        return AssessmentRun.judge(
                SampleFacts.of(ConsortiumState.DRAFTING, List.of(SampleFacts.rival(SampleFacts.WORKSHOP)), shares),
                JUDGE);
    }

    @Test
    void showsAMemberTheSameWhateverTheSharesOfOthers() {
        Set<String> own = Set.of(SampleFacts.INSERTION.siret());
        AssessmentRun one = run("85", "10", "5");
        AssessmentRun two = run("80", "10", "10");

        String first = everything(sheet(Relation.MEMBER, own, Locale.FRENCH, one), one);

        assertThat(first)
                .isEqualTo(everything(sheet(Relation.MEMBER, own, Locale.FRENCH, two), two))
                .contains("inférieure à l’objectif")
                .doesNotContain(SampleFacts.WORKSHOP.name());
        assertThat(everything(sheet(Relation.LEAD, Set.of(), Locale.FRENCH, one), one))
                .isNotEqualTo(everything(sheet(Relation.LEAD, Set.of(), Locale.FRENCH, two), two))
                .contains("Menuiserie du Canal est aussi dans une autre candidature", "15,00 %", "100 000,00 €")
                .doesNotContain("other-1");
    }

    @Test
    void showsAMemberTheHoursOfAllAfterTheAgreementIsSigned() {
        Set<String> own = Set.of(SampleFacts.WORKSHOP.siret());
        AssessmentRun before = AssessmentRun.judge(
                SampleFacts.of(ConsortiumState.AGREED, false, List.of(), List.of(), "85", "10", "5"), JUDGE);
        AssessmentRun after = run("85", "10", "5");

        assertThat(everything(sheet(Relation.MEMBER, own, Locale.FRENCH, before), before))
                .contains("ne suffisent pas à la clause")
                .doesNotContain("il manque 500 h");
        assertThat(everything(sheet(Relation.MEMBER, own, Locale.FRENCH, after), after))
                .contains("il manque 500 h");
    }

    @Test
    void showsAMemberItsOwnOtherCandidacy() {
        AssessmentRun run = run("85", "10", "5");

        assertThat(sheet(Relation.MEMBER, Set.of(SampleFacts.WORKSHOP.siret()), Locale.FRENCH, run)
                        .findings())
                .extracting(FindingLine::code)
                .contains("participation.in-both");
    }

    @Test
    void showsTheCoordinatorHoursAndNoAmountOrSinglePercentage() {
        AssessmentRun run = run("85", "10", "5");

        String seen = everything(sheet(Relation.COORDINATOR, Set.of(), Locale.FRENCH, run), run);

        assertThat(seen).contains("500 h", "25", "participation.in-both").doesNotContain("€", "15.00", "15,00", "85");
        assertThat(new FindingVisibility(Relation.COORDINATOR, Set.of(), false, true)
                        .target("target.amount", Map.of("percent", "15.00", "total", "1.00")))
                .containsOnlyKeys("percent");
        assertThat(everything(sheet(Relation.COORDINATOR, Set.of(), Locale.ENGLISH, run), run))
                .doesNotContain("€")
                .contains("below the target");
    }

    @Test
    void showsMissingFiguresOfAMemberToItAndTheLeadOnly() {
        FindingVisibility sight = new FindingVisibility(Relation.MEMBER, Set.of("1"), false, false);

        assertThat(sight.target(
                        "target.amount",
                        Map.of(
                                "missing",
                                List.of("organisations[1].headcount", "members[2].amount", "lots[LOT-1].amount"))))
                .containsEntry("missing", List.of("organisations[1].headcount", "lots[LOT-1].amount"));
    }

    /** A new figure in the sentences of the law is hidden from all but the lead until a developer adds it to a list. */
    @Test
    void listsEveryFigureOfTheSentences() throws IOException {
        Set<String> shown = new TreeSet<>();
        Pattern figure = Pattern.compile("\\{(\\w+)}");
        compliance().forEach((key, text) -> {
            if (key.toString().startsWith("compliance.finding.")
                    || key.toString().startsWith("compliance.remedy.")) {
                figure.matcher(text.toString()).results().forEach(found -> shown.add(found.group(1)));
            }
        });

        shown.removeAll(FindingVisibility.HARMLESS);
        shown.removeAll(FindingVisibility.HOURS);
        shown.removeAll(FindingVisibility.PER_CENTS);

        assertThat(shown).isSubsetOf(ONLY_THE_LEADS);
    }

    private static Properties compliance() throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(
                        FindingVisibilityTests.class.getResourceAsStream("/messages/compliance_fr.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R2142-21, R2151-7",
                "L5132-4 C. trav., L3332-17-1 C. trav.",
                "décret 2008-1354, art. 3",
                "arrêté du 22 mars 2019"
            })
    void linksEachArticleToItsText(String article) {
        assertThat(LegalReference.in(article))
                .allMatch(one -> String.valueOf(one.url()).startsWith("https://www.legifrance.gouv.fr/"));
    }

    @Test
    void hasNoLinkForAnUnpublishedText() {
        assertThat(LegalReference.in("charter")).containsExactly(new LegalReference("charter", null));
    }
}
