package org.cordee.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.document.ListFormat;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.search.ExportColumn;
import org.cordee.organisation.search.Facet;
import org.cordee.organisation.search.FacetCount;
import org.cordee.organisation.search.FoundOrganisations;
import org.cordee.organisation.search.FoundOrganisations.Middle;
import org.cordee.organisation.search.FoundOrganisations.PlaceKind;
import org.cordee.organisation.search.FoundOrganisations.Understood;
import org.cordee.organisation.search.Reason;
import org.cordee.organisation.search.Reason.Cause;
import org.cordee.organisation.search.SearchCriteria;
import org.cordee.organisation.search.SearchCriteria.Order;
import org.cordee.organisation.search.SearchHit;
import org.cordee.organisation.search.SearchHit.Activity;
import org.cordee.organisation.search.TestDescriptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.data.domain.PageImpl;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page of the directory for one result, without the frame around it. */
class DirectoryPageTests {

    private static final ResourceBundleMessageSource TEXTS = texts();

    private static final SearchHit HIT = new SearchHit(
            new UUID(1, 1),
            new UUID(2, 1),
            "Matériaux Retrouvés",
            null,
            "300000037",
            "30000003700014",
            Set.of(),
            Vocation.ENTERPRISE,
            "76000",
            "Rouen",
            "76",
            3L,
            false,
            List.of(new Activity("90514000", "Services de recyclage des ordures ménagères")),
            "3831Z",
            "3821Y",
            "12",
            List.of(),
            List.of(),
            280,
            true,
            LocalDate.of(2027, 12, 31),
            null,
            LocalDate.of(2026, 11, 12),
            1,
            List.of(new Reason(
                    Cause.RELATED, "ressourcerie", "Services de recyclage des ordures ménagères", "90514000")));

    /** Answers the page as the controller of the directory does, for one stored result. */
    @Controller
    static class Page {

        @GetMapping("/organisations")
        String show(@ModelAttribute("form") DirectoryForm form, Model model) {
            SearchCriteria criteria = form.criteria();
            FoundOrganisations result = result(form.place() == null ? null : new Middle(49.443, 1.099, false));
            DirectoryViews views = new DirectoryViews(TestDescriptions.with(TEXTS), TEXTS);
            model.addAttribute("criteria", criteria);
            model.addAttribute("radii", List.of(30, 60));
            model.addAttribute("orders", Order.values());
            model.addAttribute("signedIn", true);
            model.addAttribute("keeper", true);
            model.addAttribute("view", views.of(form, criteria, result, Locale.FRENCH));
            model.addAttribute("page", new PageImpl<>(result.hits()));
            model.addAttribute("most", 1000);
            model.addAttribute("columns", ExportColumn.values());
            model.addAttribute("choices", ExportColumn.besideResults());
            model.addAttribute("shown", form.columns());
            model.addAttribute("formats", ListFormat.values());
            model.addAttribute("mostRows", 5000);
            model.addAttribute("map", DirectoryMap.of(Map.of("76", 1)));
            model.addAttribute("circle", MapCircle.of(result.understood().middle(), criteria.radius()));
            return "organisation/organisations :: content";
        }
    }

    /** Answers for the formats of figures. */
    public static class Say {

        public String number(Object number) {
            return String.valueOf(number);
        }
    }

    @Test
    void showsTheUsualFactsAndWhyAResultWasFound() throws Exception {
        String page = page("/organisations?q=ressourcerie");

        assertThat(page)
                .contains("Matériaux Retrouvés", "Heures par mois", "12/11/2026", "proche de « ressourcerie »")
                .contains("Agrément EA ou ESAT", "qui finit dans 90 jours au plus")
                .containsPattern("name=\"column\"\\s+value=\"CAPACITY\"\\s+checked")
                .doesNotContain("class=\"radius\"", "??");
    }

    @Test
    void showsTheChosenFactsAndKeepsThemInLinksAndForms() throws Exception {
        String page = page("/organisations?q=ressourcerie&column=CONVENTION_TO&column=NAF_2025&label=ADAPTED");

        assertThat(page)
                .contains("Convention jusqu’au", "31/12/2027", "3821Y")
                .contains("q=ressourcerie&amp;column=CONVENTION_TO&amp;column=NAF_2025")
                .containsPattern("type=\"hidden\"\\s+name=\"column\"\\s+value=\"NAF_2025\"");
        assertThat(page.replaceAll("(?s)<form.*?</form>", "")).doesNotContain("Heures par mois");
    }

    @Test
    void drawsTheRadiusAndSaysTheSameInWords() throws Exception {
        String page = page("/organisations?place=Rouen (76)&radius=60");

        assertThat(page)
                .containsPattern("class=\"radius\" cx=\"261\\.6\" cy=\"107\\.2\" r=\"34\\.3\"")
                .contains("Le cercle : 60 km autour de Rouen (76).")
                .containsPattern("name=\"place\"\\s+value=\"Rouen \\(76\\)\"")
                .contains("data-list=\"PLACE\"");
    }

    private static FoundOrganisations result(@Nullable Middle middle) {
        return new FoundOrganisations(
                List.of(HIT),
                1,
                Map.of(
                        Facet.LABEL,
                        List.of(
                                new FacetCount("ADAPTED", "ADAPTED", 1, true),
                                new FacetCount("ENDING", "ENDING", 1, false))),
                new Understood(
                        List.of("Services de recyclage des ordures ménagères"),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        middle == null ? PlaceKind.COUNTRY : PlaceKind.COMMUNE,
                        "76",
                        List.of(),
                        middle),
                false);
    }

    private static String page(String address) throws Exception {
        GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
        context.registerBean("messageSource", ResourceBundleMessageSource.class, () -> TEXTS);
        context.registerBean("say", Say.class, Say::new);
        context.refresh();
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(TEXTS);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        views.setApplicationContext(context);
        MockMvc browser = MockMvcBuilders.standaloneSetup(new Page())
                .setViewResolvers(views::resolveViewName)
                .build();
        return browser.perform(MockMvcRequestBuilders.get(address).locale(Locale.FRENCH))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames(
                "messages.organisation",
                "messages.web",
                "messages.nomenclature",
                "messages.potential",
                "messages.notification",
                "messages.introduction");
        texts.setDefaultEncoding("UTF-8");
        return texts;
    }
}
