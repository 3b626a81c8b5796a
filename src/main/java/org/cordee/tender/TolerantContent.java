package org.cordee.tender;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Published content without the minor values that a consultation cannot store: an unknown place, an impossible date, an
 * address that is no link. Each becomes a remark, and a user fills it in. Errors of identity, title, buyer, lots and
 * main CPV stay in the content, so that the check refuses them.
 *
 * @param remarks one for each value that was left out
 */
public record TolerantContent(ConsultationContent content, List<Flaw> remarks) {

    private static final Set<String> MINOR =
            Set.of("buyer.registrationNumber", "buyer.city", "buyer.country", "platformUrl", "reference");
    private static final Set<String> MINOR_OF_LOT = Set.of(
            "additionalCpvs",
            "places",
            "publishedReservation",
            "socialObjectives",
            "strategicKinds",
            "period",
            "questionDeadline",
            "applicationDeadline",
            "offerDeadline");

    public static TolerantContent of(ConsultationContent published) {
        List<Flaw> remarks = ContentCheck.flawsOf(published).stream()
                .filter(flaw -> MINOR.contains(flaw.field()) || MINOR_OF_LOT.contains(fieldOfLot(flaw)))
                .toList();
        if (remarks.isEmpty()) {
            return new TolerantContent(published, remarks);
        }
        Set<String> wrong = remarks.stream().map(Flaw::field).collect(Collectors.toSet());
        Predicate<String> isReadable = field -> !wrong.contains(field);
        List<LotContent> lots = new ArrayList<>();
        for (int index = 0; index < published.lots().size(); index++) {
            String path = "lots[" + index + "].";
            lots.add(readable(published.lots().get(index), field -> isReadable.test(path + field)));
        }
        return new TolerantContent(
                new ConsultationContent(
                        keep(isReadable, "reference", published.reference()),
                        published.title(),
                        readable(published.buyer(), isReadable),
                        published.procedure(),
                        published.nature(),
                        keep(isReadable, "platformUrl", published.platformUrl()),
                        lots,
                        published.documents()),
                remarks);
    }

    private static String fieldOfLot(Flaw flaw) {
        return flaw.field().substring(flaw.field().indexOf("].") + 2);
    }

    private static Buyer readable(Buyer buyer, Predicate<String> isReadable) {
        return new Buyer(
                buyer.name(),
                keep(isReadable, "buyer.registrationNumber", buyer.registrationNumber()),
                keep(isReadable, "buyer.city", buyer.city()),
                keep(isReadable, "buyer.country", buyer.country()),
                buyer.kind());
    }

    private static LotContent readable(LotContent lot, Predicate<String> isReadable) {
        return new LotContent(
                lot.key(),
                lot.title(),
                lot.cpv(),
                lot.additionalCpvs().stream().filter(ContentCheck::isCpv).toList(),
                lot.estimatedValue(),
                isReadable.test("period") ? lot.period() : ContractPeriod.UNKNOWN,
                lot.places().stream().filter(ContentCheck::isPlace).toList(),
                lot.reservation(),
                known("reserved-procurement", lot.publishedReservation()),
                known("social-objective", lot.socialObjectives()),
                known("strategic-procurement", lot.strategicKinds()),
                lot.reservedExecution(),
                lot.insertionHours(),
                new LotContent.Deadlines(
                        keep(isReadable, "questionDeadline", lot.deadlines().question()),
                        keep(isReadable, "applicationDeadline", lot.deadlines().application()),
                        keep(isReadable, "offerDeadline", lot.deadlines().offer())),
                lot.terms());
    }

    private static Set<String> known(String list, Set<String> codes) {
        return codes.stream().filter(code -> !CodeLists.isUnknown(list, code)).collect(Collectors.toSet());
    }

    private static <T> @Nullable T keep(Predicate<String> isReadable, String field, @Nullable T value) {
        return isReadable.test(field) ? value : null;
    }
}
