package org.cordee.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdProcedure.EspdLot;
import org.cordee.espd.EspdResponse;
import org.cordee.evidence.CandidatureView.EqualFact;
import org.cordee.evidence.CandidatureView.Equality;
import org.cordee.evidence.ConsortiumForms.KeyedForm;
import org.cordee.evidence.EspdResponders.Operators;
import org.cordee.evidence.EspdResponders.Responder;
import org.cordee.form.FormFlaw;
import org.cordee.form.FormFlaws;
import org.cordee.shared.LotNumber;
import org.cordee.shared.Percentage;

/**
 * Compares what the forms and the confirmed ESPD responses state about the consortium: a buyer who reads two names of
 * the group, or two leads, may reject the application.
 *
 * @param numbers the numbers of the lots by id
 * @param responses by the organisation that responds
 */
record CandidatureEqualities(
        Operators operators, Map<UUID, String> numbers, List<AgreedShare> shares, Map<UUID, EspdResponse> responses) {

    private static final long WHOLE = Percentage.sumInTenThousandths(List.of(Percentage.HUNDRED));

    List<Equality> of(ConsortiumForms forms) {
        List<FormFlaw> flaws =
                FormFlaws.of(forms.all().stream().map(KeyedForm::form).toList());
        int papers = forms.all().size();
        return List.of(
                espd(EqualFact.GROUP_NAME, 0, List.of(), this::namesTheGroup),
                espd(EqualFact.LEAD, papers, differing(flaws, "form.flaw.lead-differs"), this::namesTheRole),
                new Equality(
                        EqualFact.FORM,
                        differing(flaws, "form.flaw.form-differs").isEmpty(),
                        papers,
                        differing(flaws, "form.flaw.form-differs")),
                espd(EqualFact.LOTS, 0, List.of(), this::namesItsLots),
                shares(papers, flaws));
    }

    private static List<String> differing(List<FormFlaw> flaws, String key) {
        return flaws.stream()
                .filter(flaw -> flaw.key().equals(key))
                .map(flaw -> flaw.code().name())
                .distinct()
                .toList();
    }

    /** Tells if a response states what the consortium states. */
    private interface Check {
        boolean holds(UUID organisationId, EspdResponse response);
    }

    private Equality espd(EqualFact fact, int papers, List<String> others, Check check) {
        List<String> differing = new ArrayList<>(others);
        responses.forEach((organisation, response) -> {
            if (!check.holds(organisation, response)) {
                differing.add("DUME " + response.operator().party().name());
            }
        });
        return new Equality(fact, differing.isEmpty(), papers + responses.size(), differing);
    }

    private boolean namesTheGroup(UUID organisationId, EspdResponse response) {
        String name = response.operator().groupName();
        return response.operator().role() == OperatorRole.SOLE
                || operators.isSole()
                || operators.grouping().name().equals(name);
    }

    private boolean namesTheRole(UUID organisationId, EspdResponse response) {
        Optional<Responder> member = operators.member(organisationId);
        return response.operator().role() == member.map(Responder::role).orElse(OperatorRole.RELIED_UPON);
    }

    /** A response that names lots which the buyer numbers otherwise cannot be compared and counts as equal. */
    private boolean namesItsLots(UUID organisationId, EspdResponse response) {
        Set<String> stated = response.procedure().lots().stream()
                .flatMap(lot -> LotNumber.in(lot.id()).stream())
                .collect(Collectors.toSet());
        Set<String> own = operators.memberships().stream()
                .filter(member -> member.organisationId().equals(organisationId))
                .map(MemberFacts::lotId)
                .flatMap(lot -> Stream.ofNullable(numbers.get(lot)))
                .collect(Collectors.toSet());
        boolean comparable = response.procedure().lots().stream()
                        .map(EspdLot::id)
                        .allMatch(id -> LotNumber.in(id).isPresent())
                && !stated.contains(LotNumber.ONLY);
        return operators.member(organisationId).isEmpty() || !comparable || stated.containsAll(own);
    }

    /** The shares of each lot are the whole, and the amounts of the forms are those of the agreement. */
    private Equality shares(int papers, List<FormFlaw> flaws) {
        List<String> differing = new ArrayList<>(differing(flaws, "form.flaw.split-differs"));
        shares.stream().collect(Collectors.groupingBy(AgreedShare::lotId)).forEach((lot, parts) -> {
            long sum = Percentage.sumInTenThousandths(
                    parts.stream().map(AgreedShare::percentage).toList());
            if (sum != WHOLE) {
                differing.add("Lot " + numbers.getOrDefault(lot, "?"));
            }
        });
        return new Equality(EqualFact.SHARES, differing.isEmpty(), papers, differing);
    }
}
