package org.cordee.law.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one case from a YAML file of an unknown author. An error names the line, the field and the remedy. */
public final class CaseFile {

    private CaseFile() {}

    /**
     * Reads the case of a file.
     *
     * @throws CaseRefused when the file is no valid case
     */
    public static LawCase read(InputStream file) throws IOException {
        YamlValue whole = YamlFile.read(file);
        try {
            return whole.fields(CaseFile::read);
        } catch (CaseRefused refused) {
            throw refused.expectedBy(expectedRefusal(whole));
        }
    }

    /** Returns the field at which the file says that it must be refused; null when it says nothing. */
    private static @Nullable String expectedRefusal(YamlValue whole) {
        try {
            YamlValue expect = whole.entries().get("expect");
            YamlValue refused = expect == null ? null : expect.entries().get("refused");
            YamlValue field = refused == null ? null : refused.entries().get("field");
            return field == null ? null : field.text();
        } catch (CaseRefused unreadable) {
            return null;
        }
    }

    private static LawCase read(YamlFields fields) {
        List<CaseLot> lots = fields.list("lots", place -> place.fields(CaseLot::read));
        List<CaseOperator> organisations = fields.list("organisations", place -> place.fields(CaseOperator::read));
        LawCase read = new LawCase(
                fields.need("case").text(),
                fields.need("at").momentOfTheCode(),
                fields.need("consultation").fields(CaseConsultation::read),
                lots,
                organisations,
                fields.get("consortium", place -> place.fields(CaseConsortium::read)),
                fields.list("others", place -> place.fields(CaseCandidacy::read)),
                fields.get("deposit", place -> place.fields(CaseDeposit::read)),
                fields.list("deposits", place -> place.fields(CaseDeposit::read)),
                fields.get("change", place -> place.fields(CompositionChange::read)),
                fields.get("buyerMessage", place -> place.fields(CaseBuyerMessage::read)),
                fields.list("milestones", place -> place.fields(CaseMilestone::read)),
                fields.get("expect", CaseFile::expectation, Map.of()));
        refuseDuplicates(fields, "lots", lots.stream().map(CaseLot::number).toList());
        refuseDuplicates(
                fields,
                "organisations",
                organisations.stream().map(CaseOperator::id).toList());
        refuseUnknownLots(fields, read);
        return read;
    }

    private static void refuseDuplicates(YamlFields fields, String list, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw fields.need(list).refused("twice", name);
            }
        }
    }

    /** Refuses a member on a lot that is not described: it would silently count for nothing. */
    private static void refuseUnknownLots(YamlFields fields, LawCase read) {
        List<String> known = read.lots().stream().map(CaseLot::number).toList();
        if (read.consortium() != null) {
            YamlValue place = fields.need("consortium");
            read.consortium().lots().forEach(lot -> refuseUnknown(place, lot, known));
            read.consortium().reliedUpon().stream()
                    .flatMap(one -> one.lots().stream())
                    .forEach(lot -> refuseUnknown(place, lot, read.consortium().lots()));
            read.consortium()
                    .members()
                    .forEach(member ->
                            refuseUnknown(place, member.lot(), read.consortium().lots()));
        }
    }

    private static void refuseUnknown(YamlValue place, String lot, List<String> known) {
        if (!known.contains(lot)) {
            throw place.refused("lot-not-described", lot, String.join(", ", known));
        }
    }

    private static Map<String, Object> expectation(YamlValue place) {
        Map<String, Object> expected = new LinkedHashMap<>();
        place.entries().forEach((name, value) -> expected.put(name, value.tree()));
        return expected;
    }
}
