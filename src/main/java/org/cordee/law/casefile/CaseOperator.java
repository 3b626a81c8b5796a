package org.cordee.law.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordee.law.casefile.CaseTree.Tree;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * An establishment and the enterprise it belongs to.
 *
 * @param id its SIRET, or the number a foreign register gives it
 * @param pieces of the application that are asked of it; empty when none is recorded
 * @param group the whole group's figures, asked for when there is a parent
 */
public record CaseOperator(
        String id,
        boolean foreign,
        String name,
        String legalForm,
        EnterpriseFigures own,
        @Nullable String parentSiren,
        EnterpriseFigures group,
        List<Partner> partners,
        @Nullable Percentage publicOwnership,
        @Nullable LocalDate createdOn,
        boolean commerciallyAutonomous,
        Ess ess,
        Insertion insertion,
        List<ReservedAward> previousReservedAwards,
        List<CaseExclusionGround> exclusionGrounds,
        List<ApplicationPiece> pieces) {

    /** Another enterprise that holds a part of this one, or of which this one holds a part (rec. 2003/361/CE). */
    public record Partner(Percentage share, EnterpriseFigures figures) {

        static Partner read(YamlFields fields) {
            List.of("name", "siren").forEach(fields::get);
            return new Partner(
                    fields.need("sharePct").percent(),
                    EnterpriseFigures.read(fields, "headcount", "turnover", "balanceSheet"));
        }

        Map<String, Object> tree() {
            return figures.put(new Tree().put("sharePct", share), "headcount", "turnover", "balanceSheet")
                    .fields();
        }
    }

    /** Its declaration as an enterprise of the social and solidarity economy, and the days of the proof. */
    public record Ess(
            EssStatus status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate esusRequestedOn,
            @Nullable Boolean missionStatement) {

        private static Ess read(YamlFields fields) {
            return new Ess(
                    fields.get("essStatus", place -> place.oneOf(EssStatus.class), EssStatus.NONE),
                    fields.get("essFrom", YamlValue::day),
                    fields.get("essTo", YamlValue::day),
                    fields.get("esusRequestedOn", YamlValue::day),
                    fields.get("essMissionStatement", YamlValue::flag));
        }

        private void put(Tree tree) {
            tree.put("essStatus", status)
                    .put("essFrom", from)
                    .put("essTo", to)
                    .put("esusRequestedOn", esusRequestedOn)
                    .put("essMissionStatement", missionStatement);
        }
    }

    /** The kind of this establishment, the days of its convention and its two ratios. */
    public record Insertion(
            InsertionKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Percentage targetedWorkers,
            @Nullable Percentage insertionStaff) {

        private static Insertion read(YamlFields fields) {
            return new Insertion(
                    fields.get("insertionKind", place -> place.oneOf(InsertionKind.class), InsertionKind.NONE),
                    fields.get("conventionFrom", YamlValue::day),
                    fields.get("conventionTo", YamlValue::day),
                    fields.get("disadvantagedWorkerRatio", YamlValue::ratio),
                    fields.get("insertionStaffRatio", YamlValue::ratio));
        }

        private void put(Tree tree) {
            tree.put("insertionKind", kind)
                    .put("conventionFrom", from)
                    .put("conventionTo", to)
                    .put("disadvantagedWorkerRatio", CaseTree.ratio(targetedWorkers))
                    .put("insertionStaffRatio", CaseTree.ratio(insertionStaff));
        }

        /** Returns true when the convention is in force on a day; a missing beginning or end is no limit. */
        public boolean isInForceOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** A contract won as a lot reserved by L2113-15. */
    public record ReservedAward(@Nullable String buyer, LocalDate on) {

        static ReservedAward read(YamlFields fields) {
            return new ReservedAward(
                    fields.get("buyer", YamlValue::text), fields.need("on").day());
        }

        Map<String, Object> tree() {
            return new Tree().put("buyer", buyer).put("on", on).fields();
        }
    }

    /** Returns the first nine digits; for a foreign operator its whole number. */
    public String siren() {
        return foreign || id.length() < 9 ? id : id.substring(0, 9);
    }

    static CaseOperator undescribed(String id) {
        return new CaseOperator(
                id,
                !id.matches("[0-9]{14}"),
                id,
                "",
                EnterpriseFigures.UNKNOWN,
                null,
                EnterpriseFigures.UNKNOWN,
                List.of(),
                null,
                null,
                false,
                new Ess(EssStatus.NONE, null, null, null, null),
                new Insertion(InsertionKind.NONE, null, null, null, null),
                List.of(),
                List.of(),
                List.of());
    }

    static CaseOperator read(YamlFields fields) {
        String id = OperatorNumber.of(fields);
        fields.get("country");
        return new CaseOperator(
                id,
                fields.get("foreignId") != null,
                fields.get("name", YamlValue::text, id),
                fields.get("legalForm", YamlValue::text, ""),
                EnterpriseFigures.read(fields, "headcount", "turnover", "balanceSheet"),
                fields.get("parentSiren", YamlValue::text),
                EnterpriseFigures.read(fields, "groupHeadcount", "groupTurnover", "groupBalance"),
                fields.list("partnerEnterprises", place -> place.fields(Partner::read)),
                fields.get("publicOwnershipPct", YamlValue::percent),
                fields.get("createdOn", YamlValue::day),
                fields.flag("commerciallyAutonomous"),
                Ess.read(fields),
                Insertion.read(fields),
                fields.list("previousReservedAwards", place -> place.fields(ReservedAward::read)),
                fields.list("exclusionGrounds", place -> place.fields(CaseExclusionGround::read)),
                fields.list("applicationPieces", place -> place.fields(ApplicationPiece::read)));
    }

    Map<String, Object> tree() {
        Tree tree = new Tree().put(foreign ? "foreignId" : "siret", id);
        tree.put("name", name).put("legalForm", legalForm);
        own.put(tree, "headcount", "turnover", "balanceSheet").put("parentSiren", parentSiren);
        group.put(tree, "groupHeadcount", "groupTurnover", "groupBalance")
                .each("partnerEnterprises", partners, Partner::tree)
                .put("publicOwnershipPct", publicOwnership)
                .put("createdOn", createdOn)
                .put("commerciallyAutonomous", commerciallyAutonomous);
        ess.put(tree);
        insertion.put(tree);
        return tree.each("previousReservedAwards", previousReservedAwards, ReservedAward::tree)
                .each("exclusionGrounds", exclusionGrounds, CaseExclusionGround::tree)
                .each("applicationPieces", pieces, ApplicationPiece::tree)
                .fields();
    }
}
