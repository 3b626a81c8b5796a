package org.cordee.consortium.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.consortium.subcontract.DeclaringSubcontracts;
import org.cordee.consortium.subcontract.PriceVariation;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.StaffMadeAvailable;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.consortium.subcontract.SubcontractsView;
import org.cordee.consortium.subcontract.Vat;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the subcontracts of the members, staff made available to them, and operators they rely upon. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/subcontracts")
class SubcontractResource {

    private static final int MOST = 100;

    private final SubcontractsReading reading;
    private final DeclaringSubcontracts declaring;

    SubcontractResource(SubcontractsReading reading, DeclaringSubcontracts declaring) {
        this.reading = reading;
        this.declaring = declaring;
    }

    /**
     * The whole declaration of the caller's organisation; it replaces the earlier one.
     *
     * @param revision the revision that was read; left out before the first declaration
     * @param reliedUpon left out when the organisation's own capacities are enough
     */
    record Declaration(
            @Nullable @PositiveOrZero Integer revision,
            @NotNull @Size(max = MOST) List<@Valid @NotNull SubcontractBody> subcontracts,
            @NotNull @Size(max = MOST) List<@Valid @NotNull StaffBody> staff,
            @Nullable @Size(max = MOST) List<@Valid @NotNull ReliedBody> reliedUpon) {

        int seen() {
            return revision == null ? 0 : revision;
        }

        SubcontractDeclaration said() {
            return new SubcontractDeclaration(
                    each("subcontracts", subcontracts, SubcontractBody::said),
                    each("staff", staff, StaffBody::said),
                    reliedUpon == null ? List.of() : each("reliedUpon", reliedUpon, ReliedBody::said));
        }

        private static <B, V> List<V> each(String list, List<B> bodies, Function<B, V> value) {
            List<V> said = new ArrayList<>();
            for (B body : bodies) {
                said.add(RuleViolation.inPart(list + "[" + said.size() + "]", () -> value.apply(body)));
            }
            return said;
        }
    }

    /**
     * One subcontract of a member.
     *
     * @param amount the maximum amount, in euros without VAT
     * @param service a service or an installation, where the contract buys goods
     * @param under the establishment of the subcontractor that passes this work on; left out when the member gives it
     * directly
     * @param guaranteed whether the subcontractor of the second rank has a bond or a delegation of payment
     * @param months the duration of its work, in months
     * @param tasks the essential tasks of the documents that go with it
     */
    record SubcontractBody(
            @NotNull UUID memberId,
            @NotNull UUID establishmentId,
            @Nullable String nature,
            @NotNull BigDecimal amount,
            @PositiveOrZero int hours,
            @Nullable Boolean accessory,
            @Nullable Boolean service,
            @Nullable List<@NotNull String> tasks,
            @Nullable UUID under,
            @Nullable Boolean guaranteed,
            @Nullable Vat vat,
            @Nullable PriceVariation variation,
            @Nullable Integer months) {

        Subcontract said() {
            return new Subcontract(
                    memberId,
                    establishmentId,
                    nature == null ? "" : nature,
                    RuleViolation.inField("amount", () -> new Amount(amount)),
                    new Hours(hours),
                    Boolean.TRUE.equals(accessory),
                    Boolean.TRUE.equals(service),
                    tasks == null ? List.of() : tasks,
                    new SubcontractTerms(under, guaranteed, vat, variation, months));
        }
    }

    /**
     * Staff of one employer that one member uses.
     *
     * @param amount in euros without VAT, paid to the employer out of the member's part; left out when not known
     */
    record StaffBody(
            @NotNull UUID memberId,
            @NotNull UUID establishmentId,
            @PositiveOrZero int hours,
            @Nullable BigDecimal amount) {

        StaffMadeAvailable said() {
            return new StaffMadeAvailable(
                    memberId,
                    establishmentId,
                    new Hours(hours),
                    amount == null ? Amount.ZERO : RuleViolation.inField("amount", () -> new Amount(amount)));
        }
    }

    /**
     * An operator whose capacities one member invokes.
     *
     * @param capacity the capacity that the operator lends
     * @param committed whether the member has the operator's written promise to make it available
     */
    record ReliedBody(
            @NotNull UUID memberId,
            @NotNull UUID establishmentId,
            @Nullable String capacity,
            @Nullable Boolean committed) {

        ReliedUpon said() {
            return new ReliedUpon(
                    memberId, establishmentId, capacity == null ? "" : capacity, Boolean.TRUE.equals(committed));
        }
    }

    @GetMapping
    SubcontractsView read(Actor actor, @PathVariable UUID id) {
        return reading.viewFor(actor, id);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declare(Actor actor, @PathVariable UUID id, @Valid @RequestBody Declaration body) {
        declaring.declare(actor, id, body.seen(), body.said());
    }
}
