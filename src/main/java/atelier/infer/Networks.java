package atelier.infer;

import atelier.base.Job;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelLibrary;
import atelier.model.Probe;
import atelier.tensor.Tensor;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The networks that are open, the least recently used closed first when there are too many.
///
/// Safe to use from any thread. A network that somebody holds is closed when they give it back.
public final class Networks implements AutoCloseable {
    /// How a graph's file becomes a network.
    @FunctionalInterface
    public interface Opener {
        /// @param hands how many will use it at a time
        Network open(Path file, Device device, int hands);
    }

    /// Largest difference between a network's outputs and those its trainer computed, see [Probe#difference].
    public static final double TOLERANCE = 1e-4;

    private static final Logger LOG = LoggerFactory.getLogger(Networks.class);

    /// The same file on the same device for as many hands is the same network, whichever model it came with.
    private record Key(String sha256, Device device, int hands) {}

    private final ModelLibrary library;
    private final Opener opener;
    private final int capacity;
    private final Map<Key, Shared> open = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Device, Device> usable = new EnumMap<>(Device.class);

    /// @param capacity networks kept open while nobody holds them
    public Networks(ModelLibrary library, Opener opener, int capacity) {
        this.library = library;
        this.opener = opener;
        this.capacity = capacity;
    }

    /// One graph of a model, its file's hash checked. Closing it gives it back.
    ///
    /// @param wanted where it is to run; the CPU where that is not to be had
    /// @throws ProblemException what is wrong with the model, as [ModelLibrary#verified] and [OnnxNetwork#open]
    public Network open(Model model, String role, Device wanted) {
        return open(model, role, wanted, 1);
    }

    /// The same, for several hands that use it at a time: each gets its share of the processor's cores.
    public synchronized Network open(Model model, String role, Device wanted, int hands) {
        ModelCard.FileHash graph = model.graph(role).file();
        Path file = library.verified(model, graph);
        Device device = usable.computeIfAbsent(wanted, Networks::orCpu);
        Shared shared = open.computeIfAbsent(
                new Key(graph.sha256(), device, hands), _ -> new Shared(opener.open(file, device, hands)));
        shared.holders++;
        closeIdle(capacity);
        return new Held(shared);
    }

    /// Checks the model's files and that its graphs compute what they did when they were trained.
    ///
    /// @throws ProblemException what is wrong with the model, [Problem.ModelDisagrees] among it
    public void prove(Model model, Device device) {
        library.verify(model);
        Probe probe = Probe.read(library.verified(model, model.card().probe()));
        double largest = 0;
        for (String role : model.card().graphs().keySet()) {
            try (Network network = open(model, role, device)) {
                Outputs outputs = network.run(probe.inputs(role), null);
                largest = Math.max(largest, probe.difference(role, outputs.tensors()));
            }
        }
        if (!(largest <= TOLERANCE)) {
            throw new Problem.ModelDisagrees(model.id().value(), largest, TOLERANCE).exception();
        }
    }

    /// Closes what nobody holds now, the rest when it is given back.
    @Override
    public synchronized void close() {
        closeIdle(0);
        open.values().forEach(shared -> shared.dropped = true);
        open.clear();
    }

    private void closeIdle(int kept) {
        Iterator<Shared> eldest = open.values().iterator();
        while (open.size() > kept && eldest.hasNext()) {
            Shared shared = eldest.next();
            if (shared.holders == 0) {
                eldest.remove();
                shared.network.close();
            }
        }
    }

    private synchronized void giveBack(Shared shared) {
        shared.holders--;
        if (shared.holders == 0 && shared.dropped) {
            shared.network.close();
        }
        closeIdle(capacity);
    }

    private static Device orCpu(Device wanted) {
        return Runtimes.obstacle(wanted)
                .map(problem -> {
                    LOG.warn("{}: models run on the CPU instead", problem);
                    return Device.CPU;
                })
                .orElse(wanted);
    }

    /// An open network and the number of those who hold it. Guarded by the monitor of [Networks].
    private static final class Shared {
        private final Network network;
        private int holders;
        private boolean dropped;

        Shared(Network network) {
            this.network = network;
        }
    }

    private final class Held implements Network {
        private final Shared shared;
        private boolean returned;

        Held(Shared shared) {
            this.shared = shared;
        }

        @Override
        public Outputs run(Map<String, Tensor> inputs, Map<String, Tensor> into, @Nullable Job<?> job) {
            return shared.network.run(inputs, into, job);
        }

        @Override
        public void close() {
            if (!returned) {
                returned = true;
                giveBack(shared);
            }
        }
    }
}
