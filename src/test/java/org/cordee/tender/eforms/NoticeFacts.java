package org.cordee.tender.eforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.LotContent;
import org.cordee.tender.Notice;

/** Writes all values read from a notice in the format of {@code eforms/facts/*.txt}. */
final class NoticeFacts {

    private final List<String> lines = new ArrayList<>();

    private NoticeFacts() {}

    static List<String> of(Notice notice) {
        NoticeFacts facts = new NoticeFacts();
        facts.head(notice);
        notice.content().lots().forEach(facts::lot);
        return facts.lines;
    }

    private void head(Notice notice) {
        ConsultationContent content = notice.content();
        Buyer buyer = content.buyer();
        say("notice", notice.identity().noticeId() + " " + notice.identity().version());
        say("procedure-id", notice.identity().procedureId());
        say("language", notice.identity().language());
        say("subtype", notice.identity().subtype());
        say("issued", notice.identity().issuedAt());
        say(
                "buyer",
                Stream.of(buyer.name(), buyer.registrationNumber(), buyer.city(), buyer.country())
                        .collect(Collectors.joining(" | ")));
        say("reference", content.reference());
        say("title", content.title());
        say("procedure", content.procedure());
        say("nature", content.nature());
        say("platform", content.platformUrl());
    }

    private void lot(LotContent lot) {
        Amount value = lot.estimatedValue();
        say("lot", lot.key());
        say("  title", lot.title());
        say("  cpv", lot.cpv());
        say("  also", String.join(" ", lot.additionalCpvs()));
        say("  value", value == null ? null : value.euros() + " EUR");
        say("  period", period(lot.period()));
        say("  places", String.join(" ", lot.places()));
        say("  reserved", sorted(lot.publishedReservation()));
        say("  social", sorted(lot.socialObjectives()));
        say("  strategic", sorted(lot.strategicKinds()));
        say("  reserved-execution", lot.reservedExecution() == null ? null : lot.reservedExecution() ? "yes" : "no");
        say("  question", moment(lot.deadlines().question()));
        say("  application", moment(lot.deadlines().application()));
        say("  offer", moment(lot.deadlines().offer()));
    }

    private void say(String what, Object value) {
        lines.add(what + " " + (value == null || "".equals(value) ? "-" : value));
    }

    private static String period(ContractPeriod period) {
        return Stream.of(
                        period.length() == null ? "" : period.length() + " " + period.unit(),
                        period.startsOn() == null ? "" : "from " + period.startsOn(),
                        period.endsOn() == null ? "" : "to " + period.endsOn())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String sorted(Set<String> codes) {
        return String.join(" ", new TreeSet<>(codes));
    }

    private static String moment(Deadline deadline) {
        return deadline == null ? null : deadline.printed().toString();
    }
}
