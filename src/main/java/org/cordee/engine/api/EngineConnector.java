package org.cordee.engine.api;

import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.cordee.shared.StartupRefused;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The engine's own HTTP server. It is bound to 127.0.0.1 and has its own port, threads, credential and web context, so
 * that the public port serves nothing of it and the application's pages never wait for its threads.
 */
final class EngineConnector {

    private static final String HOST = "127.0.0.1";
    private static final int LARGEST_UPLOAD = 4 * 1024 * 1024;

    private final Tomcat tomcat = new Tomcat();
    private final ConnectorSettings settings;
    private final Supplier<List<Object>> endpoints;
    private final EngineAddress address;

    /** Binds the port at once, so that the address is known before anything is started. */
    EngineConnector(ConnectorSettings settings, Supplier<List<Object>> endpoints) {
        this.settings = settings;
        this.endpoints = endpoints;
        tomcat.setBaseDir(scratchFolder().getPath());
        Connector connector = connector();
        tomcat.setConnector(connector);
        addContext();
        try {
            tomcat.init();
        } catch (LifecycleException e) {
            throw new StartupRefused(
                    "Port " + settings.port() + " for the engine's API is taken: free it or set cordee.engine.port to"
                            + " another one.",
                    e);
        }
        URI uri = URI.create("http://" + HOST + ":" + connector.getLocalPort());
        this.address = new EngineAddress(uri, settings.user(), settings.password());
    }

    EngineAddress address() {
        return address;
    }

    void start() {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The engine's API could not be started on " + address.uri(), e);
        }
    }

    void stop() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The engine's API could not be stopped on " + address.uri(), e);
        }
    }

    private Connector connector() {
        Connector connector = new Connector();
        connector.setPort(settings.port());
        connector.setProperty("address", HOST);
        connector.setProperty("maxThreads", String.valueOf(settings.threads()));
        connector.setProperty("minSpareThreads", "4");
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.setThrowOnFailure(true);
        connector.setAsyncTimeout(0);
        return connector;
    }

    private void addContext() {
        Context context = tomcat.addContext("", scratchFolder().getPath());
        filter(context, "credential", new BasicCredentialFilter(settings.user(), settings.password()));
        filter(context, "bodySize", new BodySizeFilter());
        Wrapper servlet = Tomcat.addServlet(context, "v2", new DispatcherServlet(webContext()));
        servlet.setAsyncSupported(true);
        servlet.setLoadOnStartup(1);
        servlet.setMultipartConfigElement(new MultipartConfigElement("", LARGEST_UPLOAD, 4L * LARGEST_UPLOAD, 0));
        context.addServletMappingDecoded("/", "v2");
    }

    private static void filter(Context context, String name, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName(name);
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
    }

    private GenericWebApplicationContext webContext() {
        GenericWebApplicationContext context = new GenericWebApplicationContext() {
            @Override
            protected void onRefresh() {
                for (Object endpoint : endpoints.get()) {
                    getBeanFactory().registerSingleton(endpoint.getClass().getName(), endpoint);
                }
                super.onRefresh();
            }
        };
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        context.registerBean(EngineWebConfiguration.class);
        return context;
    }

    private static File scratchFolder() {
        try {
            File folder = Files.createTempDirectory("cordee-engine-api").toFile();
            folder.deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder cannot be written to", e);
        }
    }
}
