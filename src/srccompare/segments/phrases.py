"""Stock phrases around a news text, and the names of those who publish it.

Written from general knowledge of news sites and wires; all in lower case
unless said otherwise.
"""

from __future__ import annotations

from srccompare.segments.lists import Openings, Phrases, phrases
from srccompare.text.wordlists import word_set

# Anywhere in a short line: nobody reports so, only a site speaks so.
SITE_TALK = Phrases(
    """
sign up for our|sign up to our|sign up for the|sign up here|sign up now|by signing up|by registering|
subscribe to our|subscribe now|subscribe to the|subscribe today|already a subscriber|for subscribers|
privacy policy|privacy notice|terms of use|terms of service|terms and conditions|terms & conditions|
all rights reserved|more stories like this|more on this story|more about this|read our|click here|tap here|
©|follow us on|follow him on|follow her on|follow them on|like us on|find us on|join us on|
join the conversation|download our|download the app|get the app|app store|google play|breaking news alerts|
email alerts|push notification|story continues|article continues|continues below|continue reading|
scroll down|skip to content|skip to main|may not be published, broadcast|not be reproduced|
may not be redistributed|associated press writer|associated press reporter|
contributed to this report|contributed to this story|contributed to this article|
contributed reporting|with inputs from|with files from|this article was originally published|
read the original|this story was originally published|this article originally appeared|
this story originally appeared|this article first appeared|this story first appeared|
this story has been updated|
this article has been updated|this story was updated|this article was updated|this is a developing story|
this is a breaking news|check back for updates|will be updated as|a previous version of this|
an earlier version of this|our standards|trust principles|our journalism|support our|become a member|
create an account|create a free account|register for free|send tips|contact the author|
letters to the editor|can be reached at|leave a comment|view comments|post a comment|share this story|
share this article|listen to this article|listen to this story|your browser|javascript|
media playback|replay more videos|most read|most viewed|you may also like|
you might also like|what to read next|in case you missed it|do not sell my|manage preferences|
views expressed in this|opinions expressed in this|views expressed are|opinions expressed are|
do not necessarily reflect|the views of the author|minute read|min read
"""
)

# The same where the line addresses the reader or is not a whole sentence; else it may be news.
SITE_WORDS = Phrases(
    """
sign up|newsletter|subscribe|subscriber|subscription|cookie|rights reserved|more from|read more|read next|
read also|also read|read the full|read full|see also|see more|learn more|click to|copyright|our app|
advertisement|sponsored|promoted content|paid content|this material may not|without permission|
additional reporting|editing by|writing by|with assistance from|with input from|wire services|
wire reports|news services|originally published|originally appeared|first appeared|developing story|
donate|contribution|membership|free trial|log in|sign in|register now|have a tip|news tip|contact us|
email us|write to us|have your say|comments are|share on|share via|watch live|watch below|watch the video|
watch more|video player|related story|related article|related stories|related topics|recommended|
most popular|trending|top stories|top story|latest news|editor's picks|don't miss|up next|back to top|
is a staff writer|is a reporter for|is a correspondent for|published by|powered by|get more|
for more information|
for more news|visit our|visit us|inbox|stay informed|stay up to date|keep up with|can trust|need to know|
photo gallery|view gallery|image gallery|slideshow|translated by|follow @|on twitter|on facebook
"""
)
READER = word_set(
    """
    you your our us here now @
    """
)

# Below the first paragraphs, how a line begins that leads elsewhere or keeps the books.
SITE_OPENINGS = Openings(
    """
(reporting by|reporting by|(editing by|editing by|(additional reporting|additional reporting by|(writing by|
(compiled by|read:_|watch:_|listen:_|more:_|also:_|related:_|see:_|tags:|topics:|filed under|source:|
sources:|updated:|correction:|clarification:|editor's note|story:_|video:_|live:_|opinion:_|analysis:_|
keywords:|category:|categories:|next:|previous:|--30--|from our_
"""
)

# A last line that begins so asks the reader to do something.
REQUESTS = word_set(
    """
    read sign click follow subscribe get download watch join support share see listen contact email have
    do visit learn explore find discover write send tell help donate register like try start buy order
    call stay check
    """
)

# Labels that stand alone on a line (whole line, without its last colon).
LABELS = word_set(
    """
    share print email comment comments advertisement ad video videos photos gallery live news world us
    u.s. uk politics business economy markets sport sports opinion analysis health science tech
    technology culture entertainment europe asia africa americas china national local world-news
    breaking exclusive video: related tags topics more menu search home latest save listen copy facebook
    twitter whatsapp linkedin reddit pinterest bookmark updated published
    photo image images picture pictures caption audio
    """
)

# Who publishes or supplies news, as printed. Used where the place in the text
# already says "here stands a source": in a dateline, a byline, a credit.
AGENCIES = word_set(
    """
    AP AFP CNN BBC UPI NPR PTI ANI IANS EFE ANSA APA DPA Dpa dpa TASS Tass Reuters Bloomberg Xinhua
    Kyodo Yonhap Anadolu AA RIA Interfax Ukrinform CBS NBC ABC MSNBC CNBC PBS VOA RFE RFE/RL RFA TNS PA
    AAP CP NTD KCNA MENA SPA WAM IRNA SANA JTA RNS LUSA STT TT NTB Ritzau BNS Belga ATS Efe SAPA Antara
    Bernama PNA CNA NHK Jiji Politico Axios Newsweek Forbes Guardian Telegraph Times Post Independent
    Mirror Sun
    """
) | frozenset(
    phrases(
        """
The Associated Press|Associated Press|Agence France-Presse|Fox News|CBS News|ABC News|NBC News|BBC News|
Sky News|USA Today|USA TODAY|The New York Times|New York Times|The Washington Post|Washington Post|
Los Angeles Times|The Wall Street Journal|Wall Street Journal|The Guardian|The Times|Financial Times|
The Hill|HuffPost|The Huffington Post|Huffington Post|Al Jazeera|Deutsche Welle|Press Trust of India|
Canadian Press|The Canadian Press|Press Association|Tribune News Service|Getty Images|Voice of America|
Radio Free Europe|The Economist|The Independent|The Daily Beast|The Epoch Times|Kyodo News|
Xinhua News Agency|Anadolu Agency|Chicago Tribune|The Atlantic|Business Insider|Insider|The Daily Caller|
Breitbart|Breitbart News|Daily Mail|The Telegraph|Vox|BuzzFeed News|ProPublica
"""
    )
)

# In a bracket at the end of a line or alone on one: where a picture comes from.
CREDITS = Phrases(
    """
ap photo|ap images|getty|reuters/|/reuters|/ap|ap/|/afp|afp/|via ap|via getty|/bloomberg|
/shutterstock|shutterstock|istock|alamy|epa-efe|/epa|epa/|xinhua/|/tass|tass/|photo by|photos by|photo:|
photos:|photo courtesy|image:|images:|credit:|picture:|photograph:|handout|screenshot|screen shot|
file photo|file image|courtesy of|illustration by|photo illustration|wikimedia|creative commons|
public domain|pool photo|pool/|/pool|images)|pictures)|photo)|/usa today|/the new york times|
/the washington post|/cnn|/nbc|/zuma|zuma press|nurphoto|sipa usa|pa wire|pa images|u.s. navy photo|
u.s. air force photo|photo/|/staff|satellite image
"""
)

# How a caption's line begins.
CAPTION_OPENINGS = Openings(
    """
photo:|photos:|photo by|photo courtesy|credit:|image:|image credit|photo credit|picture:|pictured:|
pictured above|photograph:|file photo|file -|file —|file--|file:_|caption:|image caption|image source|
image copyright|media caption|video caption|screenshot|in this photo_|in this photo,|in this file|
in this image|in this screen|in this undated|in this handout|this photo_|this image_|a file photo|above:|
below:|
left:|right:|graphic:|map:|illustration:|chart:|enlarge
"""
)

# What only a caption says in running text.
CAPTION_TALK = Phrases(
    """
file photo|file picture|is pictured|are pictured|hide caption|image caption|media caption|is seen in this|
are seen in this|in this photo_|in this photo,|in this photo.|
in this picture taken|in this picture from|in this picture dat|this handout|handout photo|handout image|
in an undated|this undated|undated handout|pictured here|pictured in_|in a still from
"""
)

# NOTE: each phrase above holds one of these; a paragraph without any need not be
# split into words to be looked up, which is one of three.
CAPTION_HINTS = ("photo", "pictur", "caption", "handout", "undated", "image", "still from", "in this")

# Words by which a line of a name and no verb is a byline ("Ada Lund, Staff Writer").
ROLES = phrases(
    """
staff writer|staff reporter|reporter|correspondent|associated press|reuters|contributor|bureau chief|editor|
columnist|special to|staff|agence france-presse|journalist|news service|tribune news
"""
)

BY = Openings(
    """
by_|written by_|story by_|report by_|reported by_|words by_|author:_|text by_|analysis by_
"""
)
