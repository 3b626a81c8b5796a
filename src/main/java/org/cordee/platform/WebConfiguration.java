package org.cordee.platform;

import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import java.util.function.Supplier;
import org.cordee.account.CurrentActor;
import org.cordee.account.LinkHolder;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.UploadSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.MethodParameter;
import org.springframework.validation.MessageCodesResolver;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Sets up texts and language for all controllers, and provides as arguments the {@link Actor} of the request and, under
 * {@code /i/{token}}, the {@link LinkHolder}.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/cordee/platform/web.properties")
@EnableConfigurationProperties({WebSettings.class, UploadSettings.class})
class WebConfiguration implements WebMvcConfigurer {

    private static final long OTHER_FIELDS = 1024 * 1024L;

    private final CurrentActor current;
    private final DraftRestoration drafts;

    WebConfiguration(CurrentActor current, DraftRestoration drafts) {
        this.current = current;
        this.drafts = drafts;
    }

    @Bean
    static MessageSource messageSource() {
        return new TypesetMessageSource();
    }

    /** Limits an uploaded file, and a request with its other fields, as {@code cordee.upload} says. */
    @Bean
    static MultipartConfigElement multipartLimits(UploadSettings uploads) {
        return new MultipartConfigElement("", uploads.bytes(), uploads.bytes() + OTHER_FIELDS, 0);
    }

    @Bean
    static LocaleResolver localeResolver(CurrentActor current) {
        return new UserLocaleResolver(current);
    }

    @Override
    public MessageCodesResolver getMessageCodesResolver() {
        return new BindingMessageCodes();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language).excludePathPatterns("/api/**");
        registry.addInterceptor(drafts).excludePathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(Actor.class, current::actor));
        resolvers.add(
                new RequestArgument<>(LinkHolder.class, () -> current.link().orElseThrow(NotFound::new)));
    }

    /** Resolves a controller argument whose value depends on the request only. */
    private record RequestArgument<T>(Class<T> type, Supplier<T> value) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return value.get();
        }
    }
}
