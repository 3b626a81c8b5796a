package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.platform.FormBinding.FormBinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Every form that a page sends by POST, found by the methods of the controllers, with the rows inside it. */
class FormBindingTests {

    private static final Map<Class<? extends Annotation>, List<? extends Class<?>>> SCANNED = new ConcurrentHashMap<>();

    private static final List<String> OF_ANY_OBJECT = List.of(
            "class",
            "class.name",
            "class.module.classLoader.URLs[0]",
            "class.protectionDomain.codeSource.location",
            "module.classLoader",
            "hashCode",
            "actor",
            "id",
            "version",
            "consortiumId",
            "organisationId");

    @Test
    void findsTheFormsOfAllRooms() {
        assertThat(forms())
                .extracting(Class::getSimpleName)
                .contains("SlotForm", "OutlineForm", "Row", "ConsultationForm", "LotForm", "ProposalForm", "PieceForm")
                .hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bindsNothingThatTheFormDoesNotDeclare(Class<?> form) {
        Set<String> declared = declared(form);
        Map<String, String> undeclared = Stream.concat(OF_ANY_OBJECT.stream(), storedNames().stream())
                .filter(name -> !declared.contains(name))
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> "1"));

        FormBinder posted = bound(form, undeclared);

        assertThat(posted.getBindingResult().getAllErrors()).isEmpty();
        assertThat(posted.getTarget())
                .usingRecursiveComparison()
                .isEqualTo(bound(form, Map.of()).getTarget());
    }

    @ParameterizedTest
    @MethodSource("records")
    void keepsTheFormWhenItsValuesCannotBeRead(Class<?> form) {
        FormBinder posted =
                bound(form, declared(form).stream().collect(Collectors.toMap(name -> name, name -> "\u0000?")));

        assertThat(posted.getTarget()).isInstanceOf(form);
        assertThat(posted.getBindingResult().getTarget()).isSameAs(posted.getTarget());
        assertThat(posted.getBindingResult().getFieldErrors())
                .allMatch(error -> "\u0000?".equals(error.getRejectedValue()));
    }

    @Test
    void changesNoRecordThatTheServerProvides() {
        List<String> names = new ArrayList<>(List.of("first"));
        FormBinder binder = new FormBinder(new Provided(names), "provided");
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameters(Map.of("names", "other", "names[0]", "other", "names[1]", "second"));

        binder.bind(request);

        assertThat(names).containsExactly("first");
    }

    private record Provided(List<String> names) {}

    private static FormBinder bound(Class<?> form, Map<String, String> parameters) {
        FormBinder binder = new FormBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(form));
        binder.setConversionService(new DefaultFormattingConversionService());
        if (!form.isRecord() && setters(form).isEmpty()) {
            binder.initDirectFieldAccess();
        }
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameters(parameters);
        binder.construct(request);
        binder.bind(request);
        return binder;
    }

    static Set<Class<?>> forms() {
        Set<Class<?>> forms = new LinkedHashSet<>();
        annotated(Controller.class).stream()
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(PostMapping.class))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(ModelAttribute.class))
                .map(Parameter::getType)
                .filter(type -> !providedByTheServer().contains(type))
                .forEach(form -> addWithRows(form, forms));
        return forms;
    }

    static List<Class<?>> records() {
        return forms().stream().filter(Class::isRecord).toList();
    }

    /** Returns the types of the arguments that are no forms: the server reads them from the path of the request. */
    private static Set<Class<?>> providedByTheServer() {
        return annotated(ControllerAdvice.class).stream()
                .flatMap(advice -> Arrays.stream(advice.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(ModelAttribute.class))
                .map(Method::getReturnType)
                .collect(Collectors.toSet());
    }

    /** Adds a form and the forms that are elements of its lists. */
    private static void addWithRows(Class<?> form, Set<Class<?>> forms) {
        if (forms.add(form)) {
            Arrays.stream(form.getDeclaredFields())
                    .map(ResolvableType::forField)
                    .filter(type -> List.class.isAssignableFrom(type.toClass()))
                    .map(type -> type.getGeneric(0).toClass())
                    .filter(row -> row.getPackageName().equals(form.getPackageName()) && !row.isEnum())
                    .forEach(row -> addWithRows(row, forms));
        }
    }

    private static Set<String> declared(Class<?> form) {
        if (form.isRecord()) {
            return Arrays.stream(form.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
        }
        Set<String> setters = setters(form);
        return setters.isEmpty()
                ? Arrays.stream(form.getDeclaredFields()).map(Field::getName).collect(Collectors.toSet())
                : setters;
    }

    private static Set<String> setters(Class<?> form) {
        return Arrays.stream(BeanUtils.getPropertyDescriptors(form))
                .filter(property -> property.getWriteMethod() != null)
                .map(property -> property.getName())
                .collect(Collectors.toSet());
    }

    /** Returns the names of all stored fields of the product. */
    private static Set<String> storedNames() {
        return Stream.of(Entity.class, Embeddable.class)
                .flatMap(kind -> annotated(kind).stream())
                .flatMap(stored -> Arrays.stream(stored.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A scan reads every class of the product, so each is done once. */
    private static List<? extends Class<?>> annotated(Class<? extends Annotation> annotation) {
        return SCANNED.computeIfAbsent(annotation, FormBindingTests::scanned);
    }

    private static List<? extends Class<?>> scanned(Class<? extends Annotation> annotation) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(annotation));
        return scan.findCandidateComponents("org.cordee").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .toList();
    }
}
