package org.cordee.bid.web;

import java.util.List;
import java.util.stream.Stream;
import org.cordee.account.GuestAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares which pages a guest may open to write its part of the bid: one section, one price, or all of its sections
 * and prices, to which the letter at the start of the drafting leads.
 */
@Configuration(proxyBeanMethods = false)
class BidGuestActs {

    private static final String SECTIONS = "/consortia/{consortium}/sections";

    @Bean
    static GuestAct sectionOfGuest() {
        return new GuestAct(
                "section",
                List.of("/sections/{subject}"),
                sectionReads("/sections/{subject}"),
                sectionActs("/sections/{subject}"));
    }

    @Bean
    static GuestAct priceOfGuest() {
        return new GuestAct(
                "price", List.of("/prices/{subject}"), priceReads("/prices/{subject}"), priceActs("/prices/{subject}"));
    }

    @Bean
    static GuestAct draftingOfGuest() {
        String section = "/sections/{section}";
        String price = "/prices/{price}";
        return new GuestAct(
                "drafting",
                List.of(SECTIONS),
                Stream.of(List.of(section, price), sectionReads(section), priceReads(price))
                        .flatMap(List::stream)
                        .toList(),
                Stream.concat(sectionActs(section).stream(), priceActs(price).stream())
                        .toList());
    }

    private static List<String> sectionReads(String section) {
        return List.of(
                section + "/preview",
                section + "/print",
                section + "/check",
                section + "/drafts",
                section + "/drafts/*",
                section + "/drafts/*/restoration",
                section + "/pictures",
                section + "/pictures/*",
                section + "/remarks",
                section + "/remarks/*");
    }

    private static List<String> sectionActs(String section) {
        return List.of(
                section,
                section + "/submission",
                section + "/review",
                section + "/pictures",
                section + "/drafts/*/restoration",
                section + "/remarks",
                section + "/remarks/*/replies",
                section + "/remarks/*/resolution",
                section + "/remarks/*/reopening");
    }

    private static List<String> priceReads(String price) {
        return List.of(price + "/workbook", price + "/frame-file");
    }

    private static List<String> priceActs(String price) {
        return List.of(
                price, price + "/lump-sum", price + "/justification", price + "/validation", price + "/workbook");
    }
}
