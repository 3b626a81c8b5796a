package org.cordee.nomenclature.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.nomenclature.SuggestingCodes;
import org.cordee.nomenclature.TestSuggestions;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The field that is filled by words, as a browser without JavaScript shows and sends it. */
class PickFieldTests {

    private MockMvc browser;

    /** A form with one field of one code and one of several. */
    record Form(String title, String trade, String zones) {
        Form {
            title = title == null ? "" : title;
            trade = trade == null ? "" : trade;
            zones = zones == null ? "" : zones;
        }
    }

    /** Spring leaves a class inside a test class out of the application of other tests. */
    @Controller
    static class Page {

        @GetMapping("/page")
        String show(@ModelAttribute("form") Form form) {
            return "pick-page";
        }

        @PostMapping(path = "/page", params = "suggest")
        String suggest(@ModelAttribute("form") Form form, BindingResult errors) {
            return "pick-page";
        }

        @PostMapping("/page")
        String refuse(@ModelAttribute("form") Form form, BindingResult errors) {
            errors.rejectValue("trade", "organisation.cpv.not-eight-digits", new Object[] {form.trade()}, "refusé");
            return "pick-page";
        }
    }

    /** Every call is one of a person with an account. */
    private static final class SignedIn implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Actor resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer view,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        }
    }

    /** Answers for the error messages of {@code web/parts}. */
    public static class Parts {

        public @Nullable String describedBy(String name, @Nullable Object hint, boolean wrong) {
            String ids = (hint == null ? "" : name + "-hint ") + (wrong ? name + "-error" : "");
            return ids.isBlank() ? null : ids.strip();
        }

        public @Nullable String remedy(Object error) {
            return null;
        }
    }

    @BeforeEach
    void enter() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages.nomenclature", "messages.web", "messages.organisation");
        texts.setDefaultEncoding("UTF-8");
        SuggestingCodes suggesting = TestSuggestions.ofThisRoom();
        GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
        context.registerBean("messageSource", ResourceBundleMessageSource.class, () -> texts);
        context.registerBean("picks", PickModel.class, () -> new PickModel(suggesting, texts));
        context.registerBean("parts", Parts.class, Parts::new);
        context.refresh();
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(texts);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        views.setApplicationContext(context);
        browser = MockMvcBuilders.standaloneSetup(new Page(), new SuggestionController(suggesting))
                .setViewResolvers(views::resolveViewName)
                .setCustomArgumentResolvers(new SignedIn())
                .build();
    }

    @Test
    void showsWhatWasPickedByItsNameAndKeepsItWhenTheFormIsSent() throws Exception {
        String page = page(get("/page").param("trade", "77310000-6").param("zones", "76 FRD"));

        assertThat(page)
                .containsPattern("type=\"radio\"\\s+name=\"trade\"\\s+value=\"77310000\"\\s+checked")
                .contains("Réalisation et entretien d&#39;espaces verts", "CPV 77310000")
                .containsPattern("type=\"checkbox\"\\s+name=\"zones\"\\s+value=\"76\"\\s+checked")
                .containsPattern("type=\"checkbox\"\\s+name=\"zones\"\\s+value=\"FRD\"\\s+checked")
                .contains("Seine-Maritime", "Normandie", "Chercher")
                .doesNotContain("class=\"found\"", "??");
    }

    @Test
    void answersWordsWithAListToTickAndKeepsWhatWasTypedElsewhere() throws Exception {
        String page = page(post("/page")
                .param("suggest", "zones")
                .param("title", "Parc")
                .param("trade", "77310000", "")
                .param("zones", "76", "rennes"));

        assertThat(page)
                .contains("value=\"Parc\"", "Réponses pour « rennes »", "Ille-et-Vilaine", "proche de « Rennes »")
                .containsPattern("type=\"checkbox\"\\s+name=\"zones\"\\s+value=\"76\"\\s+checked")
                .containsPattern("type=\"checkbox\"\\s+name=\"zones\"\\s+value=\"35\"\\s*/?>")
                .containsPattern("type=\"radio\"\\s+name=\"trade\"\\s+value=\"77310000\"\\s+checked")
                .containsPattern("id=\"zones\"\\s+name=\"zones\"\\s+value=\"\"");
    }

    @Test
    void theAnswerThatIsTickedReplacesTheOneBefore() throws Exception {
        String page = page(get("/page").param("trade", "77310000", "45111100", ""));

        assertThat(page).contains("value=\"45111100\"", "Travaux de démolition").doesNotContain("value=\"77310000\"");
    }

    @Test
    void noAnswerLeavesTheWordsAndSaysSo() throws Exception {
        String page = page(post("/page").param("suggest", "trade").param("trade", "xyzzy"));

        assertThat(page).contains("Rien ne correspond à « xyzzy »").containsPattern("id=\"trade\"[^>]*value=\"xyzzy\"");
    }

    @Test
    void refusedWordsAreSearchedAtOnce() throws Exception {
        String page = page(post("/page").param("trade", "traiteur").param("zones", "76"));

        assertThat(page)
                .contains("Réponses pour « traiteur »", "value=\"55520000\"", "aria-invalid=\"true\"")
                .contains("aria-describedby=\"trade-hint trade-error\"", "id=\"trade-error\"");
    }

    @Test
    void aTextKeepsWhatIsTypedAndHasSuggestionsOnlyWhereTheyAreAllowed() throws Exception {
        String page = page(get("/page"));

        assertThat(page)
                .containsPattern("id=\"place\"\\s+name=\"place\"\\s+value=\"Rouen \\(76\\)\"")
                .containsPattern("id=\"silent\"")
                .containsOnlyOnce("data-pick=\"text\"");
    }

    @Test
    void aLongInputMakesNoLongPage() throws Exception {
        String codes = IntStream.range(0, 20_000).mapToObj(at -> "76,27,14").collect(Collectors.joining(","));

        String page = page(get("/page").param("zones", codes));

        assertThat(page).hasSizeLessThan(20_000);
        assertThat(page.split("type=\"checkbox\"", -1)).hasSize(4);
    }

    @Test
    void wordsAreTextAndNoMarkup() throws Exception {
        String page = page(post("/page").param("suggest", "trade").param("trade", "<b>traiteur</b>\"'"));

        assertThat(page).doesNotContain("<b>traiteur").contains("&lt;b&gt;traiteur");
    }

    @Test
    void suggestsOptionsWhileAUserTypes() throws Exception {
        String options = page(get("/suggestions").param("list", "CPV").param("words", "traiteur"));

        assertThat(options)
                .contains("role=\"option\"", "data-code=\"55520000\"", "data-label=\"Services traiteur\"")
                .contains("CPV 55520000, proche de « traiteur »");
        assertThat(page(get("/suggestions").param("list", "NAF").param("words", "paysagiste")))
                .contains("NAF 81.30Z");
        assertThat(page(get("/suggestions")).strip()).isEmpty();
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult answer = browser.perform(request.locale(Locale.FRENCH)).andReturn();
        assertThat(answer.getResolvedException()).isNull();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
