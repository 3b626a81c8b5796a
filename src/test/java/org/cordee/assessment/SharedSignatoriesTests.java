package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.PeopleReading;
import org.cordee.agreement.AgreementSignatories;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberSignatories;
import org.cordee.consortium.MemberState;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person is recognised by its account, by its address, and by one here and the other there. */
class SharedSignatoriesTests {

    private static final String ADDRESS = "ana.petit@exemple.test";

    private final MemberSignatories undertakings = mock(MemberSignatories.class);
    private final AgreementSignatories agreements = mock(AgreementSignatories.class);
    private final PeopleReading people = mock(PeopleReading.class);
    private final SharedSignatories signatories = new SharedSignatories(undertakings, agreements, people);

    private final UUID lot = Ids.next();
    private final UUID grouping = Ids.next();
    private final UUID ours = Ids.next();
    private final UUID account = Ids.next();
    private boolean leads = true;
    private final Map<UUID, String> accounts = new HashMap<>(Map.of(account, ADDRESS));
    private final List<MemberSignatories.Signatory> signed = new ArrayList<>();
    private final List<AgreementSignatories.AgreementSignatory> agreed = new ArrayList<>();

    @BeforeEach
    void books() {
        when(undertakings.of(any()))
                .thenAnswer(asked -> signed.stream()
                        .filter(one -> asked.<List<UUID>>getArgument(0).contains(one.consortiumId()))
                        .toList());
        when(agreements.of(any()))
                .thenAnswer(asked -> agreed.stream()
                        .filter(one -> asked.<List<UUID>>getArgument(0).contains(one.consortiumId()))
                        .toList());
        when(people.accounts(any(), any())).thenAnswer(asked -> {
            Map<UUID, String> found = new HashMap<>(accounts);
            Collection<UUID> ids = asked.getArgument(0);
            Collection<String> emails = asked.getArgument(1);
            found.entrySet().removeIf(one -> !ids.contains(one.getKey()) && !emails.contains(one.getValue()));
            return found;
        });
    }

    private void undertook(UUID consortium, UUID organisation, @Nullable UUID person, @Nullable String email) {
        signed.add(new MemberSignatories.Signatory(consortium, organisation, person, email));
    }

    /** Returns another candidacy with one member, which leads it, and its signatory. */
    private RivalCandidacy rival(@Nullable UUID person, @Nullable String email) {
        UUID organisation = Ids.next();
        RivalCandidacy rival = ledBy(organisation, organisation);
        undertook(rival.consortiumId(), organisation, person, email);
        return rival;
    }

    private RivalCandidacy ledBy(UUID lead, UUID member) {
        return new RivalCandidacy(
                Ids.next(), lead, Ids.next(), List.of(new RivalCandidacy.Place(lot, member, Ids.next())));
    }

    private Map<UUID, Set<UUID>> shared(RivalCandidacy... rivals) {
        MemberFacts member =
                new MemberFacts(Ids.next(), grouping, lot, Ids.next(), ours, leads, MemberState.values()[0]);
        return signatories.of(grouping, List.of(member), List.of(rivals));
    }

    @Test
    void recognisesAPersonByAccountAndByAddress() {
        RivalCandidacy byAccount = rival(account, null);
        RivalCandidacy byLetter = rival(null, ADDRESS);
        RivalCandidacy somebodyElse = rival(Ids.next(), "autre@exemple.test");

        undertook(grouping, ours, account, null);
        assertThat(shared(byAccount, byLetter, somebodyElse))
                .containsOnlyKeys(byAccount.consortiumId(), byLetter.consortiumId())
                .containsEntry(byLetter.consortiumId(), Set.of(ours));

        signed.removeIf(one -> one.consortiumId().equals(grouping));
        undertook(grouping, ours, null, ADDRESS);
        assertThat(shared(byAccount, byLetter, somebodyElse))
                .containsOnlyKeys(byAccount.consortiumId(), byLetter.consortiumId());

        signed.removeIf(one -> one.consortiumId().equals(grouping));
        agreed.add(new AgreementSignatories.AgreementSignatory(grouping, ours, account));
        assertThat(shared(byAccount, byLetter, somebodyElse))
                .containsOnlyKeys(byAccount.consortiumId(), byLetter.consortiumId());
    }

    @Test
    void ignoresAnErasedAccountUnlessTheSameIdentifierIsOnBothSides() {
        accounts.clear();
        RivalCandidacy byAccount = rival(account, null);
        RivalCandidacy byLetter = rival(null, ADDRESS);
        undertook(grouping, ours, account, null);

        assertThat(shared(byAccount, byLetter)).containsOnlyKeys(byAccount.consortiumId());
    }

    @Test
    void ignoresASignatoryOfTheSameEnterpriseInBothCandidacies() {
        undertook(grouping, ours, account, null);
        RivalCandidacy again = ledBy(ours, ours);
        undertook(again.consortiumId(), ours, account, null);

        assertThat(shared(again)).isEmpty();
    }

    /** R2142-4: only the lead's signatory represents a candidate. */
    @Test
    void ignoresTheSignatoryOfAPlainMemberOnEitherSide() {
        undertook(grouping, ours, account, null);
        UUID partner = Ids.next();
        RivalCandidacy ofAPartner = ledBy(Ids.next(), partner);
        undertook(ofAPartner.consortiumId(), partner, account, null);
        RivalCandidacy ofItsLead = rival(account, null);

        assertThat(shared(ofAPartner)).isEmpty();
        assertThat(shared(ofItsLead)).containsOnlyKeys(ofItsLead.consortiumId());
        leads = false;
        assertThat(shared(ofItsLead)).isEmpty();
    }

    @Test
    void runsTheSameNumberOfQueriesForManyCandidaciesAsForOne() {
        undertook(grouping, ours, account, null);
        RivalCandidacy[] many = new RivalCandidacy[200];
        for (int i = 0; i < many.length; i++) {
            many[i] = rival(Ids.next(), null);
        }

        assertThat(shared(many)).isEmpty();

        verify(people).accounts(List.of(account), List.of());
        verify(undertakings, times(2)).of(any());
        verify(agreements, times(2)).of(any());
        verifyNoMoreInteractions(people, undertakings, agreements);
    }
}
