package org.cordee.consortium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractsView;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The declaration of a member, as it is typed; a row keeps its index until it is saved, so that error messages stay at
 * their row.
 */
class SubcontractsForm {

    private static final Pattern ROW = Pattern.compile("(subcontracts|staff|reliedUpon)\\[(\\d+)](.*)");

    private int revision;
    private String q = "";
    private List<SubcontractRow> subcontracts = new ArrayList<>();
    private List<StaffRow> staff = new ArrayList<>();
    private List<ReliedRow> reliedUpon = new ArrayList<>();

    static SubcontractsForm of(SubcontractsView view) {
        SubcontractsForm form = new SubcontractsForm();
        form.revision = view.revision();
        view.subcontracts().stream()
                .filter(line -> line.helper().own())
                .map(line -> SubcontractRow.of(line, view.essentialTasks()))
                .forEach(form.subcontracts::add);
        view.staff().stream()
                .filter(line -> line.helper().own())
                .map(StaffRow::of)
                .forEach(form.staff::add);
        view.reliedUpon().stream()
                .filter(line -> line.helper().own())
                .map(ReliedRow::of)
                .forEach(form.reliedUpon::add);
        return form;
    }

    /** Adds a subcontractor to the member's first part, which the user may change. */
    void subcontractTo(UUID establishmentId, SubcontractsView view) {
        subcontracts.add(SubcontractRow.to(establishmentId, firstPart(view), view.essentialTasks()));
    }

    /** Adds an employer whose staff is used. */
    void useStaffOf(UUID establishmentId, SubcontractsView view) {
        staff.add(StaffRow.by(establishmentId, firstPart(view)));
    }

    /** Adds an operator to rely upon. */
    void relyOn(UUID establishmentId, SubcontractsView view) {
        reliedUpon.add(ReliedRow.on(establishmentId, firstPart(view)));
    }

    private static @Nullable UUID firstPart(SubcontractsView view) {
        return view.parts().isEmpty() ? null : view.parts().get(0).memberId();
    }

    /**
     * Returns the declaration without the rows to be removed; empty when there are errors, which are then in the form.
     */
    Optional<SubcontractDeclaration> said(Errors errors) {
        TypedFigures figures = new TypedFigures(errors);
        List<Integer> kept = kept(subcontracts);
        List<Integer> used = kept(staff);
        kept.forEach(at -> subcontracts.get(at).read(figures, "subcontracts[" + at + "]."));
        used.forEach(at -> staff.get(at).read(figures, "staff[" + at + "]."));
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SubcontractDeclaration(
                    each("subcontracts", kept, at -> subcontracts.get(at).subcontract()),
                    each("staff", used, at -> staff.get(at).staff()),
                    each(
                            "reliedUpon",
                            kept(reliedUpon),
                            at -> reliedUpon.get(at).reliedUpon())));
        } catch (RuleViolation no) {
            FormRefusals.show(no, errors);
            return Optional.empty();
        }
    }

    private static <V> List<V> each(String list, List<Integer> rows, Function<Integer, V> value) {
        return rows.stream()
                .map(at -> RuleViolation.inPart(list + "[" + at + "]", () -> value.apply(at)))
                .toList();
    }

    private static List<Integer> kept(List<? extends SubcontractingRow> rows) {
        return IntStream.range(0, rows.size())
                .filter(at -> !rows.get(at).isRemoved())
                .boxed()
                .toList();
    }

    /** Moves the refusal to the form row it is about: the rows to be removed were not part of the declaration. */
    RuleViolation placed(RuleViolation no) {
        Matcher row = ROW.matcher(Objects.requireNonNullElse(no.field(), ""));
        if (!row.matches()) {
            return no;
        }
        List<Integer> said = kept(
                switch (row.group(1)) {
                    case "staff" -> staff;
                    case "reliedUpon" -> reliedUpon;
                    default -> subcontracts;
                });
        int at = said.get(Integer.parseInt(row.group(2)));
        return RuleViolation.of(row.group(1) + "[" + at + "]" + row.group(3), no.key(), no.arguments());
    }

    /** Returns all establishments in the form, so that the page can show their names. */
    List<UUID> establishments() {
        return Stream.of(subcontracts, staff, reliedUpon)
                .flatMap(List::stream)
                .map(SubcontractingRow::getEstablishmentId)
                .filter(Objects::nonNull)
                .toList();
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public List<SubcontractRow> getSubcontracts() {
        return subcontracts;
    }

    public void setSubcontracts(List<SubcontractRow> subcontracts) {
        this.subcontracts = subcontracts;
    }

    public List<StaffRow> getStaff() {
        return staff;
    }

    public void setStaff(List<StaffRow> staff) {
        this.staff = staff;
    }

    public List<ReliedRow> getReliedUpon() {
        return reliedUpon;
    }

    public void setReliedUpon(List<ReliedRow> reliedUpon) {
        this.reliedUpon = reliedUpon;
    }
}
