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
 * Everything one member, or all of a grouping, hands to others or takes from them. Prices: level 3.
 *
 * @param reliedUpon other operators whose capacities are invoked
 */
public record HandedOn(List<Subcontract> subcontracts, List<StaffMadeAvailable> staff, List<ReliedUpon> reliedUpon) {

    public static final HandedOn NOTHING = new HandedOn(List.of(), List.of());

    public HandedOn {
        subcontracts = List.copyOf(subcontracts);
        staff = List.copyOf(staff);
        reliedUpon = List.copyOf(reliedUpon);
    }

    /** By members whose own capacities do. */
    public HandedOn(List<Subcontract> subcontracts, List<StaffMadeAvailable> staff) {
        this(subcontracts, staff, List.of());
    }

    static HandedOn all(List<HandedOn> ofEach) {
        return new HandedOn(
                ofEach.stream().flatMap(one -> one.subcontracts().stream()).toList(),
                ofEach.stream().flatMap(one -> one.staff().stream()).toList(),
                ofEach.stream().flatMap(one -> one.reliedUpon().stream()).toList());
    }

    /** Of those who are still there, with the tasks the documents still name. */
    HandedOn by(Set<UUID> members, List<String> tasks) {
        return new HandedOn(
                subcontracts.stream()
                        .filter(one -> members.contains(one.memberId()))
                        .map(one -> one.among(tasks))
                        .toList(),
                staff.stream().filter(one -> members.contains(one.memberId())).toList(),
                reliedUpon.stream()
                        .filter(one -> members.contains(one.memberId()))
                        .toList());
    }

    /** Subcontractors, those who make staff available and those who are relied upon. */
    public Set<UUID> establishments() {
        return Stream.of(
                        subcontracts.stream().map(Subcontract::establishmentId),
                        staff.stream().map(StaffMadeAvailable::establishmentId),
                        reliedUpon.stream().map(ReliedUpon::establishmentId))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    /** What of the member's part goes to nobody else, for work or for staff; null when more goes than there is. */
    @Nullable
    Amount leftOf(UUID memberId, Amount part) {
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

    /** Hours others do for the member, so that they are not counted as its own people's too. */
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
