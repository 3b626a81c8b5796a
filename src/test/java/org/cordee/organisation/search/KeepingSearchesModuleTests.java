package org.cordee.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.PersonalDataErasure.ErasedPerson;
import org.cordee.organisation.search.KeepingSearches.SavedSearchView;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A person keeps searches of the directory under names; nobody else sees or changes them. */
@CordeeTest
class KeepingSearchesModuleTests {

    @Autowired
    KeepingSearches searches;

    @Autowired
    PlatformTransactionManager transactions;

    private final Actor person = actor();

    @Test
    void keepsRenamesAndForgetsASearch() {
        searches.keep(person, "  Menuiserie ", "q=menuiserie&place=Rouen");
        searches.keep(person, "Arbres", "q=arbres");

        assertThat(searches.list(person)).extracting(SavedSearchView::name).containsExactly("Arbres", "Menuiserie");
        SavedSearchView kept = searches.list(person).get(1);
        assertThat(kept.query()).isEqualTo("q=menuiserie&place=Rouen");

        searches.rename(person, kept.id(), "Bois");
        assertThat(searches.list(person)).extracting(SavedSearchView::name).containsExactly("Arbres", "Bois");

        searches.forget(person, kept.id());
        assertThat(searches.list(person)).extracting(SavedSearchView::name).containsExactly("Arbres");
    }

    @Test
    void showsAndChangesTheSearchesOfThePersonAlone() {
        searches.keep(person, "À moi", "q=moi");
        UUID mine = searches.list(person).get(0).id();
        Actor other = actor();

        assertThat(searches.list(other)).isEmpty();
        assertThatThrownBy(() -> searches.rename(other, mine, "Volée")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> searches.forget(other, mine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> searches.list(new Actor(null, null, Set.of(), Actor.Via.ACCOUNT)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesTheSameNameTwiceAnEmptyNameAndTooManySearches() {
        searches.keep(person, "Une fois", "q=1");

        refused("organisation.search.saved-twice", () -> searches.keep(person, "Une fois", "q=2"));
        refused("organisation.search.saved-name", () -> searches.keep(person, "  ", "q=2"));
        refused("organisation.search.saved-too-long", () -> searches.keep(person, "Longue", "q=" + "a".repeat(1000)));
        for (int number = 1; number < KeepingSearches.MOST; number++) {
            searches.keep(person, "Recherche " + number, "q=" + number);
        }
        refused("organisation.search.saved-many", () -> searches.keep(person, "De trop", "q=x"));
    }

    @Test
    void removesTheSearchesOfAnErasedPerson() {
        searches.keep(person, "À oublier", "q=nom");

        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        searches.erase(new ErasedPerson(person.personId(), "p@exemple.test", "Personne", Set.of())));

        assertThat(searches.list(person)).isEmpty();
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private static Actor actor() {
        return new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }
}
