package atelier.worker;

import atelier.Beside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Tests that use PyTorch, one class at a time, beside tests that do not.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Beside
@ResourceLock("PyTorch")
@interface WithEngine {}
