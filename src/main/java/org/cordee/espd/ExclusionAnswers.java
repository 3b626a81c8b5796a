package org.cordee.espd;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.espd.EspdFacts.DeclarationFacts;
import org.cordee.espd.EspdFacts.GroundFact;
import org.cordee.espd.OpenAnswer.OpenReason;
import org.jspecify.annotations.Nullable;

/**
 * Plans the answers about exclusion grounds. A statement about the single ground comes first. Otherwise the declaration
 * on honour answers "no" where its articles cover the whole question; it answers "yes" only where one ground of the
 * ESPD belongs to the declared article.
 */
final class ExclusionAnswers {

    private static final Map<String, FrenchCover> COVERS = DataRows.of("exclusions.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), FrenchCover::of));

    private ExclusionAnswers() {}

    /**
     * Says how far the declaration under French law answers one ground.
     *
     * @param whole true when no ground of the articles means that the question is answered no
     */
    private record FrenchCover(List<String> articles, boolean whole) {

        static final FrenchCover NONE = new FrenchCover(List.of(), false);

        static FrenchCover of(List<String> row) {
            List<String> articles = Stream.of(row.get(1).split(" "))
                    .filter(one -> !one.isEmpty())
                    .toList();
            return new FrenchCover(articles, row.get(2).equals("whole"));
        }

        boolean isOnlyOneOf(String article) {
            return whole
                    && COVERS.values().stream()
                                    .filter(other -> other.articles.contains(article))
                                    .count()
                            == 1;
        }
    }

    static CriterionPlan plan(String code, EspdFacts facts) {
        CriterionPlan plan = new CriterionPlan();
        plan.evidence(facts.evidenceOf(code));
        GroundFact stated = facts.ground(code).orElse(null);
        if (stated == null) {
            planByDeclaration(plan, COVERS.getOrDefault(code, FrenchCover.NONE), facts.declaration());
            return plan;
        }
        plan.put("answer", stated.applies());
        plan.put("explanation", stated.explanation());
        plan.put("conviction-reason", stated.explanation());
        plan.put("measures-taken", stated.measures() == null ? null : Boolean.TRUE);
        plan.put("measures", stated.measures());
        return plan;
    }

    private static void planByDeclaration(
            CriterionPlan plan, FrenchCover cover, @Nullable DeclarationFacts declaration) {
        if (declaration == null) {
            plan.openBecause(OpenReason.NOT_DECLARED, cover.articles());
            return;
        }
        List<String> declared = cover.articles().stream()
                .filter(declaration.articles()::contains)
                .toList();
        if (declared.isEmpty() && cover.whole()) {
            plan.put("answer", Boolean.FALSE);
        } else if (declared.isEmpty()) {
            plan.openBecause(OpenReason.NOT_COVERED, cover.articles());
        } else if (cover.isOnlyOneOf(declared.get(0))) {
            plan.put("answer", Boolean.TRUE);
            plan.openBecause(OpenReason.GROUND_DECLARED, declared);
        } else {
            plan.openBecause(OpenReason.GROUND_DECLARED, declared);
        }
    }
}
