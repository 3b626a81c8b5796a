package org.cordee.consortium.subcontract;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.jspecify.annotations.Nullable;

/**
 * The subcontracts, the staff and the operators relied upon of one member, or of all members of a consortium. Prices:
 * level 3.
 *
 * @param reliedUpon other operators whose capacities are invoked
 */
public record SubcontractDeclaration(
        List<Subcontract> subcontracts, List<StaffMadeAvailable> staff, List<ReliedUpon> reliedUpon) {

    public static final SubcontractDeclaration NOTHING = new SubcontractDeclaration(List.of(), List.of());

    public SubcontractDeclaration {
        subcontracts = List.copyOf(subcontracts);
        staff = List.copyOf(staff);
        reliedUpon = List.copyOf(reliedUpon);
    }

    /** Creates a declaration of members whose own capacities are enough. */
    public SubcontractDeclaration(List<Subcontract> subcontracts, List<StaffMadeAvailable> staff) {
        this(subcontracts, staff, List.of());
    }

    static SubcontractDeclaration all(List<SubcontractDeclaration> ofEach) {
        return new SubcontractDeclaration(
                ofEach.stream().flatMap(one -> one.subcontracts().stream()).toList(),
                ofEach.stream().flatMap(one -> one.staff().stream()).toList(),
                ofEach.stream().flatMap(one -> one.reliedUpon().stream()).toList());
    }

    /** Returns the part of the members that have not left, with the tasks the documents still name. */
    SubcontractDeclaration ofMembers(Set<UUID> members, List<String> tasks) {
        return new SubcontractDeclaration(
                subcontracts.stream()
                        .filter(one -> members.contains(one.memberId()))
                        .map(one -> one.among(tasks))
                        .toList(),
                staff.stream().filter(one -> members.contains(one.memberId())).toList(),
                reliedUpon.stream()
                        .filter(one -> members.contains(one.memberId()))
                        .toList());
    }

    /**
     * Returns the establishments of subcontractors, of employers that make staff available and of operators relied
     * upon.
     */
    public Set<UUID> establishments() {
        return Stream.of(
                        subcontracts.stream().map(Subcontract::establishmentId),
                        staff.stream().map(StaffMadeAvailable::establishmentId),
                        reliedUpon.stream().map(ReliedUpon::establishmentId))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    /**
     * Returns the amount of the member's part that goes neither to subcontractors nor to staff; null when more is
     * passed on than the part is.
     */
    @Nullable
    Amount remainderOf(UUID memberId, Amount part) {
        long handed = subcontracts.stream()
                .filter(one -> one.memberId().equals(memberId) && !one.terms().isOfSecondRank())
                .mapToLong(one -> one.amount().cents())
                .sum();
        long paid = staff.stream()
                .filter(one -> one.memberId().equals(memberId))
                .mapToLong(one -> one.amount().cents())
                .sum();
        return handed + paid > part.cents() ? null : Amount.ofCents(part.cents() - handed - paid);
    }

    /**
     * Returns the hours that others do for the member, so that they are not counted a second time as hours of its own
     * people.
     */
    public Hours hoursFor(UUID memberId) {
        return Stream.concat(
                        subcontracts.stream()
                                .filter(one -> one.memberId().equals(memberId))
                                .map(Subcontract::hours),
                        staff.stream()
                                .filter(one -> one.memberId().equals(memberId))
                                .map(StaffMadeAvailable::hours))
                .reduce(Hours.NONE, Hours::plus);
    }
}
