package io.leadpact.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a real PostgreSQL, emptied before each test, with a clock that the test
 * sets and background jobs that run only when called. All tests with this annotation share one
 * context, so keep them free of mock beans.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "leadpact.web.style-page=true")
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class})
@ExtendWith(EmptyDatabase.class)
public @interface LeadpactTest {}
