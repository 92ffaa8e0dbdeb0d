package atelier.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ui.Toolkit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class FxTest {
    @Test
    void aViewIsUpToDateWhileItIsShownAndQuietOtherwise() throws Exception {
        List<String> seen = new ArrayList<>();
        ObjectProperty<String> value = new SimpleObjectProperty<>("before");
        Region view = new Region();
        Pane root = Toolkit.onFx(() -> {
            Pane pane = new Pane();
            new Scene(pane);
            Fx.follow(view, value, seen::add);
            return pane;
        });

        Toolkit.onFx(() -> {
            root.getChildren().add(view);
            value.set("shown");
            root.getChildren().remove(view);
            value.set("hidden");
            value.set("hidden still");
            return root.getChildren().add(view);
        });

        assertThat(seen).endsWith("shown", "hidden still").doesNotContain("hidden");
    }

    @Test
    void whatComesIntoAListIsTakenOutOfItOnce() throws Exception {
        List<String> told = new ArrayList<>();
        ObservableList<String> news = FXCollections.observableArrayList("before");
        Region view = new Region();
        Toolkit.onFx(() -> {
            Fx.drain(view, news, told::add);
            return new Scene(new Pane(view));
        });
        Toolkit.settle();
        for (String each : List.of("first", "second", "third")) {
            Toolkit.onFx(() -> news.add(each));
            Toolkit.settle();
        }

        assertThat(told).containsExactly("before", "first", "second", "third");
        assertThat(news).isEmpty();
    }

    @Test
    void aListThatBelongsToNoViewIsTakenFromTooAndOnce() throws Exception {
        List<String> told = new ArrayList<>();
        ObservableList<String> news = FXCollections.observableArrayList("before");
        Toolkit.onFx(() -> {
            Fx.drain(news, told::add);
            return true;
        });
        Toolkit.settle();
        for (String each : List.of("first", "second")) {
            Toolkit.onFx(() -> news.add(each));
            Toolkit.settle();
        }

        assertThat(told).containsExactly("before", "first", "second");
        assertThat(news).isEmpty();
    }

    @Test
    void workIsHandedOverAndNeverDoneAtOnce() throws Exception {
        List<String> order = new ArrayList<>();
        Toolkit.onFx(() -> {
            Fx.thread().execute(() -> order.add("later"));
            return order.add("now");
        });
        Toolkit.settle();

        assertThat(order).containsExactly("now", "later");
    }
}
