import pytest
from slackblocks import (
    ActionsBlock,
    AlertBlock,
    BarChart,
    Button,
    ChannelMultiSelectMenu,
    ChannelSelectMenu,
    CheckboxGroup,
    ConfirmationDialogue,
    ContextBlock,
    ConversationFilter,
    ConversationMultiSelectMenu,
    ConversationSelectMenu,
    DataTableBlock,
    DataVisualizationBlock,
    DatePicker,
    DateTimePicker,
    DispatchActionConfiguration,
    DividerBlock,
    EmailInput,
    ExternalMultiSelectMenu,
    ExternalSelectMenu,
    FileInput,
    HeaderBlock,
    Image,
    ImageBlock,
    InputBlock,
    MarkdownBlock,
    Message,
    NumberInput,
    Option,
    OptionGroup,
    PlainTextInput,
    RadioButtonGroup,
    RawNumber,
    RawText,
    RichText,
    RichTextBlock,
    RichTextInput,
    RichTextList,
    RichTextSection,
    SectionBlock,
    StaticMultiSelectMenu,
    StaticSelectMenu,
    TableBlock,
    Text,
    TextType,
    TimePicker,
    URLInput,
    UserMultiSelectMenu,
    UserSelectMenu,
)
from slackblocks.blocks import Block
from slackblocks.elements import Element
from slackblocks.objects import AxisConfig, DataPoint, DataSeries

from bot.playground.blocks import message_problems


def a_confirmation() -> ConfirmationDialogue:
    return ConfirmationDialogue(title="Sure?", text="It counts.", confirm="Yes", deny="No")


def a_road() -> Image:
    return Image(image_url="https://example.com/a", alt_text="A road")


def of_the_builder() -> list[Block]:
    option = Option(text=Text("One", TextType.PLAINTEXT), value="1")
    axis = AxisConfig(categories=["Mon", "Tue"], x_label="Day")
    series = DataSeries("Handoffs", [DataPoint("Mon", 3), DataPoint("Tue", -1)])
    return [
        HeaderBlock("A handoff", block_id="header"),
        SectionBlock(
            "*Words*",
            fields=["one", Text("two")],
            accessory=a_road(),
        ),
        SectionBlock(
            "Pick",
            accessory=StaticSelectMenu(
                "pick", options=[option], initial_option=option, placeholder="Pick one"
            ),
        ),
        SectionBlock("Tick", accessory=CheckboxGroup("tick", options=[option], initial_options=[option])),
        ImageBlock("https://example.com/a", "A road", title="Road"),
        ContextBlock([Text("small"), a_road()]),
        ActionsBlock([Button("Give", "give", value="1", style="primary", confirm=a_confirmation())]),
        InputBlock("Title", PlainTextInput(action_id="title", max_length=150), hint="Short", optional=True),
        DividerBlock(),
        MarkdownBlock("**bold**"),
        RichTextBlock(
            [
                RichTextSection([RichText("words", bold=True)]),
                RichTextList("bullet", [RichTextSection([RichText("a point")])]),
            ]
        ),
        DataTableBlock(
            rows=[[RawText("Name"), RawText("n")], [RawText("a"), RawNumber(1, "1")]], caption="All"
        ),
        DataVisualizationBlock("Week", BarChart([series], axis)),
    ]


def test_a_message_of_the_block_builder_passes() -> None:
    message = Message(channel="C1", text="words", blocks=of_the_builder()).to_dict()

    problems = message_problems(message["blocks"])

    assert problems == []


def test_a_table_of_the_block_builder_passes() -> None:
    table = TableBlock([[RawText("Name"), RichTextSection([RichText("rich")])]])
    message = Message(channel="C1", text="words", blocks=[table]).to_dict()

    problems = message_problems(message["blocks"])

    assert problems == []


def every_input() -> list[Element]:
    option = Option(text=Text("One", TextType.PLAINTEXT), value="1")
    group = OptionGroup(label=Text("All", TextType.PLAINTEXT), options=[option])
    dispatch = DispatchActionConfiguration("on_enter_pressed")
    return [
        PlainTextInput("a", initial_value="words", multiline=True, dispatch_action_config=dispatch),
        NumberInput(True, "a", initial_value="2", min_value=1, max_value=3),
        EmailInput("a", placeholder="Who?"),
        URLInput("a", initial_value="https://example.com"),
        RichTextInput("a", initial_value=RichTextBlock([RichTextSection([RichText("words")])])),
        DatePicker("a", initial_date="2026-12-01"),
        TimePicker("a", initial_time="09:05", timezone="America/New_York"),
        DateTimePicker("a", initial_datetime=1_795_348_800),
        RadioButtonGroup("a", options=[option], initial_option=option),
        CheckboxGroup("a", options=[option], initial_options=[option]),
        StaticSelectMenu("a", option_groups=[group]),
        StaticMultiSelectMenu("a", options=[option], initial_options=[option], max_selected_items=1),
        ExternalSelectMenu("a", min_query_length=2, placeholder="Find one"),
        ExternalMultiSelectMenu("a", initial_options=[option]),
        UserSelectMenu("a", initial_user="U1"),
        UserMultiSelectMenu("a", initial_users=["U1"]),
        ConversationSelectMenu("a", filter=ConversationFilter(include="private")),
        ConversationMultiSelectMenu("a", initial_conversations=["C1"]),
        ChannelSelectMenu("a", initial_channel="C1"),
        ChannelMultiSelectMenu("a", initial_channels=["C1"]),
        FileInput("a", filetypes=["pdf"], max_files=3),
    ]


@pytest.mark.parametrize("element", every_input(), ids=lambda element: type(element).__name__)
def test_an_input_of_the_block_builder_passes(element: Element) -> None:
    problems = message_problems([InputBlock("Label", element)._resolve()], surface="modal")

    assert problems == []


def test_an_alert_of_the_block_builder_passes_in_a_modal() -> None:
    alert = AlertBlock("Careful", level="warning")

    problems = message_problems([alert._resolve()], surface="modal")

    assert problems == []
