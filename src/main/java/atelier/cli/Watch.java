package atelier.cli;

import atelier.base.Job;
import atelier.base.Lane;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Tells on standard error how far long work is: nothing in the first second, then a line whenever it is a
/// hundredth further.
final class Watch {
    private Watch() {}

    /// Does the work and waits for it.
    static <T> T over(Lane lane, String title, PrintWriter err, Job.Work<T> work) {
        Job<T> job = lane.submit(title, work);
        try {
            CountDownLatch done = new CountDownLatch(1);
            job.whenDone(Runnable::run, _ -> done.countDown(), _ -> done.countDown());
            int told = 0;
            while (!done.await(1, TimeUnit.SECONDS)) {
                int percent = (int) (job.fraction() * 100);
                if (percent > told) {
                    told = percent;
                    err.println(title + " " + percent + " %");
                }
            }
            return job.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
